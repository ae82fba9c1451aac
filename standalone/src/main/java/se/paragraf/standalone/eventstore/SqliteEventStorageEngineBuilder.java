package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * How a {@link SqliteEventStorageEngine} is opened. The two serializers are required; the upcaster chain does nothing
 * and the snapshot filter allows all unless set.
 */
public final class SqliteEventStorageEngineBuilder extends BatchingEventStorageEngine.Builder {

    private static final int BATCH_SIZE = 500;
    private static final int READ_CONNECTIONS = 4;

    private final Path folder;
    private int readConnections = READ_CONNECTIONS;
    private CommitListener commitListener = CommitListener.NONE;

    SqliteEventStorageEngineBuilder(Path folder) {
        this.folder = folder;
        batchSize(BATCH_SIZE);
        persistenceExceptionResolver(new DuplicateKeys());
    }

    /** How many threads can read at once, 4 unless set; others wait. */
    public SqliteEventStorageEngineBuilder readConnections(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one read connection is needed, not " + count);
        }
        readConnections = count;
        return this;
    }

    /** Who is told of each commit, nobody unless set. */
    public SqliteEventStorageEngineBuilder commitListener(CommitListener listener) {
        commitListener = listener;
        return this;
    }

    CommitListener commitListener() {
        return commitListener;
    }

    /** How many events are read from the file at a time, 500 unless set: an aggregate of fewer takes one query. */
    @Override
    public SqliteEventStorageEngineBuilder batchSize(int batchSize) {
        super.batchSize(batchSize);
        return this;
    }

    @Override
    public SqliteEventStorageEngineBuilder eventSerializer(Serializer eventSerializer) {
        super.eventSerializer(eventSerializer);
        return this;
    }

    @Override
    public SqliteEventStorageEngineBuilder snapshotSerializer(Serializer snapshotSerializer) {
        super.snapshotSerializer(snapshotSerializer);
        return this;
    }

    @Override
    public SqliteEventStorageEngineBuilder upcasterChain(EventUpcaster upcasterChain) {
        super.upcasterChain(upcasterChain);
        return this;
    }

    @Override
    public SqliteEventStorageEngineBuilder snapshotFilter(SnapshotFilter snapshotFilter) {
        super.snapshotFilter(snapshotFilter);
        return this;
    }

    /**
     * Opens the store.
     *
     * @throws EventFileException where the folder is in use, or its file is not one that this program can write
     * @throws org.axonframework.common.AxonConfigurationException where a serializer is missing
     */
    public SqliteEventStorageEngine open() {
        validate();
        return SqliteEventStorageEngine.open(this, EventFile.open(folder, readConnections));
    }
}
