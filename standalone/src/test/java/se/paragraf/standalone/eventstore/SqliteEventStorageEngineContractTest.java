package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What Axon asks of every event storage engine, in Axon's own tests. */
class SqliteEventStorageEngineContractTest
        extends BatchingEventStorageEngineTest<SqliteEventStorageEngine, SqliteEventStorageEngineBuilder> {

    @TempDir
    Path folder;

    private final List<SqliteEventStorageEngine> opened = new ArrayList<>();

    @BeforeEach
    void openStore() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeStores() {
        opened.forEach(SqliteEventStorageEngine::close);
    }

    @Override
    protected SqliteEventStorageEngine createEngine(UnaryOperator<SqliteEventStorageEngineBuilder> customization) {
        Path own = folder.resolve("store-" + opened.size());
        SqliteEventStorageEngine engine = customization
                .apply(SqliteEventStorageEngine.builder(own)
                        .eventSerializer(SampleEvents.SERIALIZER)
                        .snapshotSerializer(SampleEvents.SERIALIZER))
                .open();
        opened.add(engine);
        return engine;
    }
}
