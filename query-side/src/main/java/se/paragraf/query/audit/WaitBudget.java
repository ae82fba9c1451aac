package se.paragraf.query.audit;

import java.time.Duration;

/**
 * Budget for waiting for views. Views that make progress renew it, so it is unlimited for them. Once it is used up it is
 * halved, so that the audit of a register in which no view makes progress ends in reasonable time.
 */
final class WaitBudget {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);
    private static final Duration MINIMUM = Duration.ofMillis(40);

    private long budget;
    private long left;

    WaitBudget(Duration budget) {
        this.budget = budget.toNanos();
        this.left = budget.toNanos();
    }

    /** The next wait; zero where the budget is used up. */
    Duration next() {
        long wait = Math.min(left, POLL_INTERVAL.toNanos());
        left -= wait;
        if (wait <= 0) {
            budget = Math.max(budget / 2, Math.min(budget, MINIMUM.toNanos()));
        }
        return Duration.ofNanos(Math.max(wait, 0));
    }

    /** Restores the budget after progress, or for another wait. */
    void renew() {
        left = budget;
    }
}
