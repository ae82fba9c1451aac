package se.paragraf.service;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Axon Server, which keeps the events and routes the commands. The connector connects again by itself. */
final class AxonServerAnswers implements Server {

    private final AxonServerConnectionManager connections;
    private final AxonServerConfiguration configuration;

    AxonServerAnswers(AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
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
    public void greet() {
        if (!connections.getConnection().isConnected()) {
            throw new IllegalStateException("there is no connection yet");
        }
    }
}
