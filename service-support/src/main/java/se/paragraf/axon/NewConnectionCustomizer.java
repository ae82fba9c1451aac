package se.paragraf.axon;

import io.grpc.Attributes;
import io.grpc.ClientTransportFilter;
import io.grpc.ManagedChannelBuilder;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;

/** Customizer of the channel to Axon Server that runs an action with each new connection, before anything is sent over it. */
public final class NewConnectionCustomizer implements ManagedChannelCustomizer {

    private final ClientTransportFilter filter;

    /** @param action runs in a thread of the channel and must not block */
    public NewConnectionCustomizer(Runnable action) {
        this.filter = new ClientTransportFilter() {
            @Override
            public Attributes transportReady(Attributes attributes) {
                action.run();
                return attributes;
            }
        };
    }

    @Override
    public ManagedChannelBuilder<?> apply(ManagedChannelBuilder<?> channel) {
        return channel.addTransportFilter(filter);
    }
}
