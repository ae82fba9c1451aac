package se.paragraf.axon;

import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.EventPublicationFailedException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Recognizes the exceptions of an outage of Axon Server, or of a missing command handler. */
public final class AxonServerUnavailable {

    // Exactly these classes: an exception of a remote handler is a subclass of some of them and means something else.
    private static final Set<Class<?>> EXCEPTIONS = Set.of(
            AxonServerException.class,
            AxonServerCommandDispatchException.class,
            NoHandlerForCommandException.class,
            EventPublicationFailedException.class,
            EventStoreException.class,
            ConcurrencyException.class,
            io.axoniq.axonserver.connector.AxonServerException.class,
            io.grpc.StatusRuntimeException.class);

    private AxonServerUnavailable() {}

    /** Whether the exception, or one of its causes, means that Axon Server is unavailable. */
    public static boolean isMeantBy(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (EXCEPTIONS.contains(cause.getClass())) {
                return true;
            }
        }
        return false;
    }
}
