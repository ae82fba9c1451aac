package se.paragraf.axon;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import se.paragraf.startup.Dependency;

/** Readiness of Axon Server: there is a connection. The connector reconnects by itself. */
final class AxonServerReadiness implements Dependency {

    private final AxonServerConnectionManager connections;
    private final AxonServerConfiguration configuration;

    AxonServerReadiness(AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
        this.connections = connections;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "Axon Server";
    }

    @Override
    public String address() {
        return configuration.getServers();
    }

    @Override
    public void probe() {
        if (!connections.getConnection().isConnected()) {
            throw new IllegalStateException("there is no connection yet");
        }
    }
}
