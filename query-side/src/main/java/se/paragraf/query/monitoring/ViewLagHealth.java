package se.paragraf.query.monitoring;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Health indicator of the lag of the views. Beyond the limit the service is {@code DEGRADED} and not down: the position of
 * each answer says how far the views reach.
 */
public final class ViewLagHealth extends AbstractHealthIndicator {

    private final ViewLag lag;
    private final Duration longest;

    /**
     * Checks the lag against a limit.
     *
     * @param longest how long an event may be waiting before the service is degraded
     */
    public ViewLagHealth(ViewLag lag, Duration longest) {
        super("the lag of the views cannot be measured");
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
