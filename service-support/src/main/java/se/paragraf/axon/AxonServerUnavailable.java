package se.paragraf.axon;

import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.EventPublicationFailedException;
import org.axonframework.messaging.ExecutionException;

/**
 * Recognises failures that mean that Axon Server cannot be reached, or has no handler for a command yet. A {@link
 * SequenceConflict} is none of them: the server answered.
 */
public final class AxonServerUnavailable {

    // Compared by their exact classes: a subclass may come from a command handler elsewhere and mean something else.
    private static final Set<Class<?>> SIGNS = Set.of(
            AxonServerException.class,
            AxonServerCommandDispatchException.class,
            NoHandlerForCommandException.class,
            EventPublicationFailedException.class,
            EventStoreException.class,
            // A commit that was not answered in time.
            ExecutionException.class,
            io.axoniq.axonserver.connector.AxonServerException.class,
            io.grpc.StatusRuntimeException.class);

    private AxonServerUnavailable() {}

    /** Whether the exception, or what caused it, means that Axon Server is unavailable. */
    public static boolean isMeantBy(Throwable exception) {
        if (SequenceConflict.isMeantBy(exception)) {
            return false;
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (SIGNS.contains(cause.getClass())) {
                return true;
            }
        }
        return false;
    }
}
