package se.paragraf.axon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Monotonic clock that stamps events, with the precision of a millisecond, which every event store keeps: it never gives
 * an instant before the last one that it gave. If its source goes back, it gives the last instant again until the source
 * has caught up.
 *
 * <p>There is no bound on how far ahead of its source it can be: an event recorded at an instant before an earlier one
 * would be worse, since what was known by an instant could then change. Only an event that is applied to a case file
 * whose last event has a later instant moves it ahead; another process with another clock recorded that one. To read
 * such a case file, or to be refused there, does not. It logs a warning when it is ahead. Safe for use by many threads.
 *
 * <p>It gives instants when events are applied. Events of different case files that are applied at the same time may get
 * their positions in another order, so between case files the times of recording can differ by as long as a command or
 * a batch takes.
 */
public final class RecordingClock extends Clock {

    private static final Logger LOGGER = LoggerFactory.getLogger(RecordingClock.class);
    private static final Duration LOGGED_FROM = Duration.ofSeconds(1);

    private final Clock source;
    private final AtomicLong last;
    private final AtomicBoolean ahead;

    /** Follows that clock, in its zone. */
    public RecordingClock(Clock source) {
        this(source, new AtomicLong(Long.MIN_VALUE), new AtomicBoolean());
    }

    private RecordingClock(Clock source, AtomicLong last, AtomicBoolean ahead) {
        this.source = source;
        this.last = last;
        this.ahead = ahead;
    }

    /** Has Axon stamp the events of this process by this clock. */
    public RecordingClock install() {
        GenericEventMessage.clock = this;
        return this;
    }

    /**
     * Advances the clock by which Axon stamps events in this process, if it is one of these: see {@link #advanceTo}.
     *
     * @param instant when the last event of the case file was recorded, or null if it has none
     */
    public static void advanceInstalled(@Nullable Instant instant) {
        if (instant != null && GenericEventMessage.clock instanceof RecordingClock installed) {
            installed.advanceTo(instant);
        }
    }

    /** Gives no instant before this one from now on; an instant between two milliseconds counts as the later one. */
    public void advanceTo(Instant instant) {
        long millis = instant.toEpochMilli();
        boolean whole = Instant.ofEpochMilli(millis).equals(instant);
        last.accumulateAndGet(whole ? millis : millis + 1, Math::max);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        long now = source.millis();
        long given = last.accumulateAndGet(now, Math::max);
        logIfAhead(given - now);
        return given;
    }

    private void logIfAhead(long milliseconds) {
        if (milliseconds < LOGGED_FROM.toMillis()) {
            ahead.set(false);
        } else if (ahead.compareAndSet(false, true)) {
            LOGGER.warn(
                    "This machine's clock is {} behind the last instant at which an event was recorded. Until it has"
                            + " caught up, events are recorded at that instant. Check the clock.",
                    Duration.ofMillis(milliseconds));
        }
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    /** The same clock in another zone: both give the same instants. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new RecordingClock(source.withZone(zone), last, ahead);
    }
}
