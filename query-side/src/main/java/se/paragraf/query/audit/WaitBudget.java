package se.paragraf.query.audit;

import java.time.Duration;

/**
 * How long an audit waits for views that do not come on. Where they do come on, it waits for as long as it takes; where
 * they have not, it waits half as long the next time, so that a register spoiled throughout is audited in good time.
 */
final class WaitBudget {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration SHORTEST = Duration.ofMillis(40);

    private long whole;
    private long left;

    WaitBudget(Duration whole) {
        this.whole = whole.toNanos();
        this.left = whole.toNanos();
    }

    /** The next wait, or none where the patience is at its end. */
    Duration next() {
        long wait = Math.min(left, BETWEEN_LOOKS.toNanos());
        left -= wait;
        if (wait <= 0) {
            whole = Math.max(whole / 2, Math.min(whole, SHORTEST.toNanos()));
        }
        return Duration.ofNanos(Math.max(wait, 0));
    }

    /** Something has come on, or something else is waited for. */
    void renew() {
        left = whole;
    }
}
