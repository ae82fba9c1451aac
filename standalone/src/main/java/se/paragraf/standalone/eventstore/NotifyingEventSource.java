package se.paragraf.standalone.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message source that is fed from commits: a stream gives the messages that were just appended, as they are in memory,
 * and notifies its event processor of commits, at intervals where they follow each other fast. It reads the store only for what it was not fed: at its start, after it
 * fell behind by more than a bound of events, and for events that came in their stored form.
 *
 * <p>What must hold: each event after the token is given once, in the order of positions. Positions have no gaps, so an
 * event is taken from memory only if it is the one after the last given, and what is missing in between is read. An event is
 * on disk before a stream is fed with it. A stream therefore notes before it reads that it has missed nothing: a commit
 * that the read does not see feeds it later, or is noted as missed. The streams of Axon's embedded event store are not
 * notified, and a pooled streaming processor that is not notified polls every 500 ms.
 */
public final class NotifyingEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyingEventSource.class);

    /** How many committed events wait in memory for a stream at most, at some two kilobytes each. */
    private static final int MOST_FED = 8_192;

    /**
     * How long a processor is left alone after it was notified of a commit: what is committed meanwhile becomes one batch,
     * which costs little more than one of a single event.
     */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final EventStorageEngine engine;
    private final Commits commits;
    private final int mostFed;
    private final long pause;

    /**
     * Streams the events of a store.
     *
     * @param commits the listener that the store was opened with
     */
    public NotifyingEventSource(EventStorageEngine engine, Commits commits) {
        this(engine, commits, MOST_FED, PAUSE);
    }

    NotifyingEventSource(EventStorageEngine engine, Commits commits, int mostFed, Duration pause) {
        this.engine = engine;
        this.commits = commits;
        this.mostFed = mostFed;
        this.pause = pause.toNanos();
    }

    /** The commit listener that feeds the streams. */
    public static final class Commits implements CommitListener {

        private final Set<CommittedEvents> streams = new CopyOnWriteArraySet<>();

        @Override
        public void committed(CommittedBatch batch) {
            streams.forEach(stream -> stream.committed(batch));
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

    /** One thread uses it, any may close it. */
    private final class CommittedEvents implements TrackingEventStream {

        private final Semaphore committed = new Semaphore(0);
        private final AtomicBoolean notifying = new AtomicBoolean();
        private volatile long notified = System.nanoTime() - pause;
        private volatile Runnable callback = () -> {};

        // Guarded by its own lock; of positions that follow each other.
        private final Deque<TrackedEventMessage<?>> fed = new ArrayDeque<>();
        // Guarded by the same lock: whether the store may hold events that this was not fed with.
        private boolean missed = true;

        private long last;
        private Iterator<? extends TrackedEventMessage<?>> read = Collections.emptyIterator();
        private @Nullable TrackedEventMessage<?> next;

        CommittedEvents(@Nullable TrackingToken token) {
            this.last = token == null ? 0 : token.position().orElseThrow();
        }

        private void committed(CommittedBatch batch) {
            synchronized (fed) {
                batch.events().forEach(this::feed);
            }
            committed.release();
            if (notifying.compareAndSet(false, true)) {
                long left = notified + pause - System.nanoTime();
                if (left <= 0) {
                    notifyProcessor();
                } else {
                    CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS, Runnable::run)
                            .execute(this::notifyProcessor);
                }
            }
        }

        private void notifyProcessor() {
            notified = System.nanoTime();
            // Before the call: what is committed from now on is notified of again.
            notifying.set(false);
            try {
                callback.run();
            } catch (RuntimeException e) {
                // A processor that is being stopped refuses tasks; the other streams still have to be notified.
                LOG.debug("A stream could not be notified of a commit", e);
            }
        }

        private void feed(CommittedBatch.CommittedEvent event) {
            boolean follows = fed.isEmpty()
                    || position(fed.getLast()) + 1 == event.stored().position();
            if (event.message() != null && follows && fed.size() < mostFed) {
                event.tracked().ifPresent(fed::add);
            } else {
                missed = true;
            }
        }

        private @Nullable TrackedEventMessage<?> takeFed() {
            synchronized (fed) {
                while (!fed.isEmpty() && position(fed.getFirst()) <= last) {
                    fed.removeFirst();
                }
                return !fed.isEmpty() && position(fed.getFirst()) == last + 1 ? fed.removeFirst() : null;
            }
        }

        /** Whether the store has to be read; notes that nothing is missed from now on. */
        private boolean hasMissed() {
            synchronized (fed) {
                boolean behind = missed || !fed.isEmpty();
                missed = false;
                return behind;
            }
        }

        private @Nullable TrackedEventMessage<?> take() {
            TrackedEventMessage<?> event = takeFed();
            if (event != null) {
                read = Collections.emptyIterator();
                return event;
            }
            if (!read.hasNext() && hasMissed()) {
                read = engine.readEvents(new GlobalSequenceTrackingToken(last), false)
                        .iterator();
            }
            return read.hasNext() ? read.next() : null;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (next == null) {
                next = take();
                last = next == null ? last : position(next);
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

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
