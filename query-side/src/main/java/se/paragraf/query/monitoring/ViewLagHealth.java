package se.paragraf.query.monitoring;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the views keep up with the record. Where an event has been waiting for them for too long the service serves on,
 * and its answers say by their position how far they reach.
 */
public final class ViewLagHealth extends AbstractHealthIndicator {

    private final ViewLag lag;
    private final Duration longest;

    /**
     * Looks at that lag.
     *
     * @param longest for how long an event may be waiting before somebody should look
     */
    public ViewLagHealth(ViewLag lag, Duration longest) {
        super("how far the views are behind cannot be told");
        this.lag = lag;
        this.longest = longest;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration age = lag.age();
        health.status(age.compareTo(longest) > 0 ? DeadLetterHealth.DEGRADED : Status.UP)
                .withDetail("lagEvents", lag.events())
                .withDetail("lagSeconds", age.toSeconds())
                .withDetail("longestSeconds", longest.toSeconds());
    }
}
