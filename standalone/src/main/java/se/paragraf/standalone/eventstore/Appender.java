package se.paragraf.standalone.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It commits all writes that wait, together, and only then answers their callers, so that
 * many callers share the price of one flush to disk.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Appender.class);

    private final WriteQueue queue = new WriteQueue();
    private final Connection connection;
    private final CommitListener listener;
    private final Thread thread;
    private volatile AppendStatistics statistics = AppendStatistics.NONE;
    private @Nullable EventWriter writer;

    private Appender(Connection connection, CommitListener listener) {
        this.connection = connection;
        this.listener = listener;
        this.thread = new Thread(this::run, "event-appender");
        thread.setDaemon(true);
    }

    static Appender start(Connection writing, CommitListener listener) {
        Appender appender = new Appender(writing, listener);
        appender.thread.start();
        return appender;
    }

    /**
     * Writes, and returns when the write's fate is on disk.
     *
     * @throws org.axonframework.eventsourcing.eventstore.EventStoreException where the store is closed
     */
    WriteOutcome write(PendingWrite write) {
        return queue.add(write).await();
    }

    AppendStatistics statistics() {
        return statistics;
    }

    /** How many writes are in the batch that still takes in more. */
    int openBatchSize() {
        return queue.openSize();
    }

    private void run() {
        List<QueuedWrite> first = Uninterruptibly.get(queue::awaitFirst);
        while (!first.isEmpty()) {
            commitTogether(first);
            first = Uninterruptibly.get(queue::awaitFirst);
        }
    }

    // Whatever goes wrong, the callers must be told and the thread must live on.
    private void commitTogether(List<QueuedWrite> first) {
        WriteBatch batch = first.get(0).batch();
        BatchCount count = new BatchCount();
        long since = System.nanoTime();
        try {
            EventWriter writer = writer();
            writer.begin();
            for (List<QueuedWrite> arrived = first; !arrived.isEmpty(); arrived = queue.takeMoreOrSeal()) {
                for (QueuedWrite write : arrived) {
                    count.add(write.write(), write.writeWith(writer));
                }
            }
            writer.commit();
        } catch (Throwable e) {
            fail(batch, e);
            return;
        }
        statistics = count.addedTo(statistics);
        Duration time = Duration.ofNanos(System.nanoTime() - since);
        batch.end(null);
        tell(count.appends(), time);
    }

    private void tell(long appends, Duration time) {
        if (appends == 0) {
            return;
        }
        try {
            listener.committed(appends, time);
        } catch (RuntimeException e) {
            LOGGER.warn("A commit was not listened to", e);
        }
    }

    private void fail(WriteBatch batch, Throwable failure) {
        LOGGER.error("A batch of events could not be stored; nothing of it is in the file", failure);
        queue.seal(batch);
        abandonWriter();
        statistics = statistics.withFailedBatch();
        batch.end(failure);
    }

    private EventWriter writer() throws SQLException {
        if (writer == null) {
            writer = new EventWriter(connection);
        }
        return writer;
    }

    private void abandonWriter() {
        EventWriter abandoned = writer;
        writer = null;
        try {
            if (abandoned != null) {
                abandoned.abandon();
            }
        } catch (SQLException e) {
            LOGGER.debug("SQLite had taken back the transaction already", e);
        }
    }

    /** Refuses later writes, writes those that were accepted, and ends the thread. */
    @Override
    public void close() {
        queue.close();
        Uninterruptibly.run(thread::join);
    }
}
