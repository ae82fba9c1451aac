package se.paragraf.query.monitoring;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.view.ViewStore;

/**
 * Health indicator of the dead letters. With any, the service is {@code DEGRADED} and not down: it serves, but the views
 * of the agreements that have a dead letter stand still.
 */
public final class DeadLetterHealth extends AbstractHealthIndicator {

    /** The service serves, and an operator should look. */
    static final Status DEGRADED = new Status("DEGRADED", "the views of some agreements stand still");

    private final ViewStore store;

    /** Counts the dead letters in the store. */
    public DeadLetterHealth(ViewStore store) {
        super("the dead letters cannot be counted");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long letters = count(store);
        health.status(letters == 0 ? Status.UP : DEGRADED).withDetail("deadLetters", letters);
    }

    static long count(ViewStore store) {
        return store.read(reader -> reader.count(DeadLetterView.query(0, 1)));
    }
}
