package se.paragraf.startup;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether a server that the service stands on answers. */
public final class DependencyHealth extends AbstractHealthIndicator {

    private final Dependency server;

    /** Asks the server. */
    public DependencyHealth(Dependency server) {
        super(server.name() + " does not answer");
        this.server = server;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.withDetail("address", server.address());
        server.greet();
        health.up();
    }
}
