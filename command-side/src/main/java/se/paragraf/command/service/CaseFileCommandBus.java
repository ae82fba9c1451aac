package se.paragraf.command.service;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import se.paragraf.axon.AxonServerUnavailable;
import se.paragraf.axon.SequenceConflict;
import se.paragraf.command.dispatch.CaseContended;
import se.paragraf.command.dispatch.EventStoreUnavailable;

/**
 * Command bus for the commands that Axon Server routes to this instance. It retries a command after a {@link
 * SequenceConflict}: the command is decided again on the case as it stands now. Failures of the event store go to the
 * sender as the details of a {@link CommandExecutionException}, since the type of an exception does not travel between
 * processes.
 */
final class CaseFileCommandBus extends SimpleCommandBus {

    CaseFileCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        attempt(command, handler, callback, 1);
    }

    private <C, R> void attempt(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback,
            int attempt) {
        super.<C, R>handle(command, handler, (handled, result) -> {
            if (attempt < SequenceConflict.ATTEMPTS
                    && result.isExceptional()
                    && SequenceConflict.isMeantBy(result.exceptionResult())) {
                SequenceConflict.pauseAfter(attempt);
                attempt(command, handler, callback, attempt + 1);
            } else {
                callback.onResult(handled, withDetails(result));
            }
        });
    }

    private static <R> CommandResultMessage<? extends R> withDetails(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable failure = result.exceptionResult();
        if (SequenceConflict.isMeantBy(failure)) {
            return failed(failure, new CaseContended());
        }
        return AxonServerUnavailable.isMeantBy(failure) ? failed(failure, new EventStoreUnavailable()) : result;
    }

    private static <R> CommandResultMessage<R> failed(Throwable cause, Object details) {
        return GenericCommandResultMessage.asCommandResultMessage(
                new CommandExecutionException(cause.getMessage(), cause, details, true));
    }
}
