package se.paragraf.command.service;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import se.paragraf.axon.AxonServerUnavailable;
import se.paragraf.command.dispatch.EventStoreUnavailable;

/**
 * Handles the commands that come to this instance. Where another instance has recorded into the case between reading
 * and writing, the command is decided again on the case as it stands now. What fails for want of the event store is
 * told to the sender as such, since an exception does not travel between processes with its type.
 */
final class CaseFileCommandBus extends SimpleCommandBus {

    private static final int ATTEMPTS = 5;

    CaseFileCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        attempt(command, handler, callback, ATTEMPTS);
    }

    private <C, R> void attempt(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback,
            int left) {
        super.<C, R>handle(command, handler, (handled, result) -> {
            if (left > 1 && isConflict(result)) {
                attempt(command, handler, callback, left - 1);
            } else {
                callback.onResult(handled, told(result));
            }
        });
    }

    private static boolean isConflict(CommandResultMessage<?> result) {
        return result.isExceptional() && result.exceptionResult() instanceof ConcurrencyException;
    }

    private static <R> CommandResultMessage<? extends R> told(CommandResultMessage<? extends R> result) {
        if (result.isExceptional() && AxonServerUnavailable.isMeantBy(result.exceptionResult())) {
            Throwable failed = result.exceptionResult();
            return GenericCommandResultMessage.asCommandResultMessage(
                    new CommandExecutionException(failed.getMessage(), failed, new EventStoreUnavailable(), true));
        }
        return result;
    }
}
