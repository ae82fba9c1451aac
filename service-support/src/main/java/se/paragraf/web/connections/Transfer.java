package se.paragraf.web.connections;

import java.time.Duration;

/**
 * What one request has moved in one direction, and for how long its client was waited for. Only waiting counts, so that
 * a slow operation does not count against its client.
 */
final class Transfer {

    private long bytes;
    private long waitedNanos;
    private long waitingSince;
    private boolean waiting;

    /** Begins to count for another request. */
    synchronized void restart() {
        bytes = 0;
        waitedNanos = 0;
        waiting = false;
    }

    /** Counts bytes that were moved; afterwards the client is waited for where it could not take or give all. */
    synchronized void moved(long count, boolean waits, long now) {
        if (waiting) {
            waitedNanos += now - waitingSince;
        }
        bytes += Math.max(count, 0);
        waiting = waits;
        waitingSince = now;
    }

    synchronized boolean isWaiting() {
        return waiting;
    }

    /** Whether the client was waited for longer than the grace and the minimum rate allow. */
    synchronized boolean isTooSlow(Duration grace, long now) {
        long waited = waitedNanos + (waiting ? now - waitingSince : 0);
        return waited
                > grace.plusSeconds(bytes / ConnectionProperties.MIN_BYTES_PER_SECOND)
                        .toNanos();
    }
}
