package se.paragraf.standalone.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.standalone.eventstore.CommittedBatch.CommittedEvent;
import se.paragraf.standalone.eventstore.PendingWrite.Outcome;
import se.paragraf.startup.DaemonThreads;

/**
 * A group-commit queue: callers add writes, one thread commits all that wait in one transaction, so that many callers
 * share the cost of one flush to disk.
 *
 * <p>Trigger: the first write of a batch starts a transaction at once, without a timer. While the writes of the batch are
 * being written it takes in those that arrive; when none is left to write, the batch is sealed and committed, and the
 * next one opens.
 *
 * <p>Bound: a caller waits for its write, so a batch has at most one write of each calling thread.
 *
 * <p>What must hold:
 *
 * <ul>
 *   <li>Order: writes go into the file in the order in which they were added. Positions follow that order, and therefore
 *       the order of the commits, and have no gaps.
 *   <li>Durability: a caller gets {@link Outcome.Done} only when the commit is on disk. An interrupt does not end the
 *       wait, because the write may be stored; the caller stays interrupted.
 *   <li>Isolation of failures: a write that the file refuses is taken back alone. A batch that cannot be committed fails
 *       as a whole, every caller in it gets {@link Outcome.Failed}, and the next batch starts afresh.
 *   <li>Completion: every write that was accepted gets an outcome, also when the queue is closed.
 * </ul>
 */
final class GroupCommitQueue implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(GroupCommitQueue.class);

    private final Connection connection;
    private final EventSeals seals;
    private final FileGuard guard;
    private final CommitListener listener;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile AppendStatistics statistics = AppendStatistics.NONE;
    // Used by the committing thread only; null before the first batch and after one that failed.
    private @Nullable EventWriter writer;
    // Used by the committing thread only.
    private boolean failing;

    // Guarded by this object's lock.
    private Batch open = new Batch();
    private boolean closed;

    private GroupCommitQueue(EventFile file, CommitListener listener) {
        this.connection = file.writing();
        this.seals = file.seals();
        this.guard = file.guard();
        this.listener = listener;
    }

    /** Starts the thread that commits. */
    static GroupCommitQueue start(EventFile file, CommitListener listener) {
        GroupCommitQueue queue = new GroupCommitQueue(file, listener);
        DaemonThreads.named("event-appender").newThread(queue::run).start();
        return queue;
    }

    /** Writes that are committed together. Its list is final once the batch is sealed. */
    private static final class Batch {

        private final List<QueuedWrite> writes = new ArrayList<>();
        /** Complete when the batch is on disk, and then empty, or when it failed. */
        private final CompletableFuture<Optional<Outcome>> failure = new CompletableFuture<>();
    }

    /** A write in its batch. */
    private static final class QueuedWrite {

        private final PendingWrite write;
        // Set by the committing thread before it completes the batch's future, read by the caller afterwards.
        private Outcome outcome = Outcome.Done.INSTANCE;

        private QueuedWrite(PendingWrite write) {
            this.write = write;
        }
    }

    /**
     * Writes, and returns when the outcome is on disk.
     *
     * @throws EventStoreException if the store is closed
     */
    Outcome write(PendingWrite write) {
        QueuedWrite queued = new QueuedWrite(write);
        Batch batch = add(queued);
        return batch.failure.join().orElseGet(() -> queued.outcome);
    }

    private synchronized Batch add(QueuedWrite queued) {
        if (closed) {
            throw new EventStoreException("The event store is closed and takes no more events");
        }
        open.writes.add(queued);
        if (open.writes.size() == 1) {
            notifyAll();
        }
        return open;
    }

    private void run() {
        try {
            for (Batch batch = awaitBatch(); !batch.writes.isEmpty(); batch = awaitBatch()) {
                commit(batch);
            }
        } finally {
            ended.complete(null);
        }
    }

    /** Waits for the first write of the open batch; the batch is empty only if the queue is closed and drained. */
    private synchronized Batch awaitBatch() {
        while (open.writes.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                LOGGER.warn("The thread that commits events was interrupted and goes on; close the store to end it", e);
            }
        }
        return open;
    }

    // Every caller gets an outcome and the thread continues, whichever error occurs.
    private void commit(Batch batch) {
        long start = System.nanoTime();
        long before;
        try {
            EventWriter writer = writer();
            before = writer.begin();
            int written = 0;
            for (QueuedWrite next = nextOrSeal(batch, written); next != null; next = nextOrSeal(batch, written)) {
                next.outcome = next.write.writeWith(writer);
                written++;
            }
            writer.commit();
        } catch (Throwable e) {
            fail(batch, e);
            return;
        }
        if (failing) {
            failing = false;
            LOGGER.warn("Events are stored again");
        }
        AppendStatistics committed = statisticsOf(batch);
        statistics = statistics.plus(committed);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        batch.failure.complete(Optional.empty());
        if (committed.appends() > 0) {
            notifyListener(before, batch, committed.appends(), time);
        }
    }

    private synchronized @Nullable QueuedWrite nextOrSeal(Batch batch, int index) {
        if (index < batch.writes.size()) {
            return batch.writes.get(index);
        }
        open = new Batch();
        return null;
    }

    private void fail(Batch batch, Throwable failure) {
        logFailure(failure);
        seal(batch);
        statistics = statistics.plus(AppendStatistics.FAILED_BATCH);
        try {
            abandonWriter();
        } finally {
            batch.failure.complete(Optional.of(new Outcome.Failed(failure)));
        }
    }

    /** Logs the first of failures in a row: each command that is tried meanwhile is another. */
    private void logFailure(Throwable failure) {
        if (failing) {
            LOGGER.debug("Another batch of events could not be stored", failure);
        } else {
            failing = true;
            LOGGER.error(
                    "A batch of events could not be stored; nothing of it is in the file. Until one can, others are only"
                            + " counted (paragraf_commits_failed_total)",
                    failure);
        }
    }

    private synchronized void seal(Batch batch) {
        if (open == batch) {
            open = new Batch();
        }
    }

    private static AppendStatistics statisticsOf(Batch batch) {
        long appends = 0;
        long events = 0;
        long conflicts = 0;
        for (QueuedWrite queued : batch.writes) {
            if (queued.write instanceof PendingWrite.Append append) {
                boolean refused = queued.outcome instanceof Outcome.Refused;
                conflicts += refused ? 1 : 0;
                appends += refused ? 0 : 1;
                events += refused ? 0 : append.events().size();
            }
        }
        return new AppendStatistics(appends, events, conflicts, 1, 0);
    }

    private static List<CommittedEvent> eventsAfter(long before, Batch batch) {
        List<CommittedEvent> events = new ArrayList<>(batch.writes.size());
        for (QueuedWrite queued : batch.writes) {
            if (queued.write instanceof PendingWrite.Append append && queued.outcome instanceof Outcome.Done) {
                events.addAll(append.at(before + events.size() + 1));
            }
        }
        return events;
    }

    private void notifyListener(long before, Batch batch, long appends, Duration time) {
        try {
            listener.committed(new CommittedBatch(eventsAfter(before, batch), appends, time));
        } catch (Throwable e) {
            LOGGER.warn("The commit listener failed; the commit is on disk", e);
        }
    }

    private EventWriter writer() throws SQLException {
        if (writer == null) {
            writer = new EventWriter(connection, seals, guard);
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
        } catch (Throwable e) {
            LOGGER.debug("The rollback of a failed batch failed; SQLite may have rolled it back itself", e);
        }
    }

    /** Counters since the store was opened. */
    AppendStatistics statistics() {
        return statistics;
    }

    /** How many writes are in the batch that still takes in more, written or not. */
    synchronized int openBatchSize() {
        return open.writes.size();
    }

    /** Refuses later writes, commits those that were accepted, and ends the thread. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        ended.join();
    }
}
