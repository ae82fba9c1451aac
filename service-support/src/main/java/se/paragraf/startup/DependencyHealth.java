package se.paragraf.startup;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Health indicator of a {@link Dependency}. */
public final class DependencyHealth extends AbstractHealthIndicator {

    private final Dependency dependency;

    /** Probes the dependency. */
    public DependencyHealth(Dependency dependency) {
        super(dependency.name() + " does not answer");
        this.dependency = dependency;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.withDetail("address", dependency.address());
        dependency.probe();
        health.up();
    }
}
