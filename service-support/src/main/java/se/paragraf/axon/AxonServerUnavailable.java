package se.paragraf.axon;

import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.EventPublicationFailedException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Tells whether something failed because Axon Server is away, or has nobody yet who takes commands. */
public final class AxonServerUnavailable {

    // Their very classes: what comes from a handler elsewhere is a subclass of some of them and means something else.
    private static final Set<Class<?>> SIGNS = Set.of(
            AxonServerException.class,
            AxonServerCommandDispatchException.class,
            NoHandlerForCommandException.class,
            EventPublicationFailedException.class,
            EventStoreException.class,
            ConcurrencyException.class,
            io.axoniq.axonserver.connector.AxonServerException.class,
            io.grpc.StatusRuntimeException.class);

    private AxonServerUnavailable() {}

    /** Whether the exception, or what caused it, is a sign that Axon Server is away. */
    public static boolean isMeantBy(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (SIGNS.contains(cause.getClass())) {
                return true;
            }
        }
        return false;
    }
}
