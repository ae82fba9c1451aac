package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * A builder of {@link SqliteEventStorageEngine}. The two serializers are required; by default the upcaster chain does
 * nothing and the snapshot filter allows all.
 */
public final class SqliteEventStorageEngineBuilder extends BatchingEventStorageEngine.Builder {

    private static final int BATCH_SIZE = 500;
    private static final int READ_CONNECTIONS = 4;

    private final Path folder;
    private Path keyFile;
    private int readConnections = READ_CONNECTIONS;
    private CommitListener commitListener = CommitListener.NONE;

    SqliteEventStorageEngineBuilder(Path folder) {
        this.folder = folder;
        this.keyFile = RecordKey.location(folder, null);
        batchSize(BATCH_SIZE);
        persistenceExceptionResolver(new DuplicateKeys());
    }

    /** How many threads can read at once, 4 by default; others wait. */
    public SqliteEventStorageEngineBuilder readConnections(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one read connection is needed, not " + count);
        }
        readConnections = count;
        return this;
    }

    /** The file of the key that seals the events, {@code record-key} in the folder by default; made if it is missing. */
    public SqliteEventStorageEngineBuilder keyFile(Path file) {
        keyFile = file;
        return this;
    }

    /** The listener for commits, none by default. */
    public SqliteEventStorageEngineBuilder commitListener(CommitListener listener) {
        commitListener = listener;
        return this;
    }

    CommitListener commitListener() {
        return commitListener;
    }

    /** How many events are read in one query, 500 by default. */
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
     * @throws EventFileException if the folder is in use, or its file is not one that this program can write
     * @throws org.axonframework.common.AxonConfigurationException if a serializer is missing
     */
    public SqliteEventStorageEngine open() {
        validate();
        return SqliteEventStorageEngine.open(this, EventFile.open(folder, keyFile, readConnections));
    }
}
