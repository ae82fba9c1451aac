package se.paragraf.query.changes;

import java.time.Duration;
import java.util.List;
import se.paragraf.query.eventlog.EventLog;

/**
 * What was recorded, in the order of positions. A position is a cursor that never goes stale: what comes after it is
 * always the same, and grows at its end only.
 */
public final class ChangeFeed {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final EventLog events;
    private long head = EventLog.NOTHING;
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    /** The feed of those events. */
    public ChangeFeed(EventLog events) {
        this.events = events;
    }

    /**
     * The changes after a position.
     *
     * @param position the position, {@link EventLog#NOTHING} for all
     * @param limit how many at most, from 1
     */
    List<Change> after(long position, int limit) {
        return events.after(position, limit).stream().map(Change::new).toList();
    }

    /** The position of the last change, or {@link EventLog#NOTHING}. */
    long head() {
        return events.head();
    }

    /**
     * Waits until something is recorded after the position. However many wait, the store is asked for its head a few
     * times a second only.
     *
     * @return whether something is, by the end of the wait
     * @throws InterruptedException if the waiting thread is interrupted
     */
    synchronized boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (head <= position) {
            long now = System.nanoTime();
            long untilLook = lookedAt + BETWEEN_LOOKS.toNanos() - now;
            if (untilLook <= 0) {
                lookedAt = now;
                head = events.head();
                notifyAll();
            } else if (now >= end) {
                return false;
            } else {
                wait(Math.max(1, Math.min(untilLook, end - now) / 1_000_000));
            }
        }
        return true;
    }
}
