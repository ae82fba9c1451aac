package se.paragraf.standalone.eventstore;

import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message source whose streams notify their event processor on each commit. The streams of Axon's embedded event store
 * do not, and a pooled streaming processor that is not notified polls every 500 ms.
 */
public final class NotifyingEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyingEventSource.class);

    private final EventStorageEngine engine;
    private final Commits commits;

    /**
     * Streams the events of a store.
     *
     * @param commits the listener that the store was opened with
     */
    public NotifyingEventSource(EventStorageEngine engine, Commits commits) {
        this.engine = engine;
        this.commits = commits;
    }

    /** The commit listener that wakes the streams up. */
    public static final class Commits implements CommitListener {

        private final Set<CommittedEvents> streams = new CopyOnWriteArraySet<>();

        @Override
        public void committed(CommittedBatch batch) {
            streams.forEach(CommittedEvents::committed);
        }
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        CommittedEvents stream = new CommittedEvents(token);
        commits.streams.add(stream);
        return stream;
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return engine.createTokenAt(instant);
    }

    /** Reads the store each time that it has given all that it had read. One thread uses it, any may close it. */
    private final class CommittedEvents implements TrackingEventStream {

        private final Semaphore committed = new Semaphore(0);
        private volatile Runnable callback = () -> {};
        private @Nullable TrackingToken last;
        private Iterator<? extends TrackedEventMessage<?>> read = Collections.emptyIterator();
        private @Nullable TrackedEventMessage<?> next;

        CommittedEvents(@Nullable TrackingToken token) {
            this.last = token;
        }

        private void committed() {
            committed.release();
            try {
                callback.run();
            } catch (RuntimeException e) {
                // A processor that is being stopped refuses tasks; the other streams still have to be notified.
                LOG.debug("A stream could not be notified of a commit", e);
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (next == null && !read.hasNext()) {
                read = engine.readEvents(last, false).iterator();
            }
            if (next == null && read.hasNext()) {
                next = read.next();
                last = next.trackingToken();
            }
            return Optional.ofNullable(next);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(timeout);
            do {
                committed.drainPermits();
                if (peek().isPresent()) {
                    return true;
                }
            } while (committed.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            return false;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (peek().isEmpty()) {
                committed.acquire();
            }
            TrackedEventMessage<?> event = peek().orElseThrow();
            next = null;
            return event;
        }

        @Override
        public void close() {
            commits.streams.remove(this);
        }
    }
}
