package se.paragraf.query.changes;

import java.time.Duration;
import java.util.List;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.web.Chunks;

/**
 * Change feed over the event log, in the order of positions. A position is a cursor that never becomes invalid: what comes
 * after it never changes and only grows at its end.
 */
public final class ChangeFeed {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    private final EventLog events;
    private long head = EventLog.NOTHING;
    private long polledAt = System.nanoTime() - POLL_INTERVAL.toNanos();

    /** A feed of the event log. */
    public ChangeFeed(EventLog events) {
        this.events = events;
    }

    /**
     * The changes after a position; at least one where there is one, and about {@link Chunks#MOST_CHARACTERS} characters of
     * them at most.
     *
     * @param position the position, {@link EventLog#NOTHING} for all
     * @param limit how many at most, from 1
     */
    List<Change> after(long position, int limit) {
        return Chunks.<Change>upTo(
                        limit,
                        Chunks.MOST_CHARACTERS,
                        change -> change.event().payload().length(),
                        (soFar, most) ->
                                events
                                        .after(
                                                soFar.isEmpty()
                                                        ? position
                                                        : soFar.get(soFar.size() - 1)
                                                                .position(),
                                                most)
                                        .stream()
                                        .map(Change::new)
                                        .toList())
                .items();
    }

    /** The position of the last change, or {@link EventLog#NOTHING}. */
    long head() {
        return events.head();
    }

    /**
     * Waits until something is recorded after the position. However many threads wait, the event log is polled only a few
     * times a second.
     *
     * @return whether something was recorded by the end of the wait
     * @throws InterruptedException if the waiting thread is interrupted
     */
    synchronized boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (head <= position) {
            long now = System.nanoTime();
            long untilPoll = polledAt + POLL_INTERVAL.toNanos() - now;
            if (untilPoll <= 0) {
                polledAt = now;
                head = events.head();
                notifyAll();
            } else if (now >= end) {
                return false;
            } else {
                wait(Math.max(1, Math.min(untilPoll, end - now) / 1_000_000));
            }
        }
        return true;
    }
}
