package se.paragraf.standalone.eventstore;

import static java.util.concurrent.CompletableFuture.runAsync;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.EventMessage;

/**
 * Brings appends into one batch in a known order: another program's write transaction keeps the committing thread from beginning,
 * so that the batch stays open until that is released.
 */
final class HeldBatch {

    private final SqliteEventStorageEngine engine;
    private final Connection other;
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private int size;

    private HeldBatch(SqliteEventStorageEngine engine, Connection other) {
        this.engine = engine;
        this.other = other;
    }

    static HeldBatch of(SqliteEventStorageEngine engine, Path folder) throws SQLException {
        Connection other = Stores.connect(folder);
        Stores.execute(other, "BEGIN IMMEDIATE");
        return new HeldBatch(engine, other);
    }

    /** Appends from a thread of its own, after all that came before; complete once the batch is released. */
    CompletableFuture<Void> append(EventMessage<?>... events) {
        CompletableFuture<Void> append = runAsync(() -> engine.appendEvents(List.of(events)), callers);
        size++;
        Stores.await(() -> engine.openBatchSize() == size || append.isDone());
        return append;
    }

    /** Lets the batch be committed. */
    void release() throws SQLException {
        Stores.execute(other, "ROLLBACK");
        other.close();
        callers.shutdown();
    }
}
