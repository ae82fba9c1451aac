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
import se.paragraf.command.dispatch.Receipt;

/**
 * Command bus of one instance among others on the same event store: a command is handled in the instance that received it,
 * in the thread that sent it.
 *
 * <p>The first attempt may use a case file of the {@link OptimisticCaseFileCache}. Unless its event was stored, the command
 * is decided again on the case file as it is stored, so no refusal and no earlier receipt is answered from the cache. Every
 * attempt that meets a {@link SequenceConflict} is followed by another one. Failures of the event store are answered as the
 * details of a {@link CommandExecutionException}; an append among them may have been stored.
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
        OptimisticCaseFileCache.Offer offer = new OptimisticCaseFileCache.Offer();
        super.<C, R>handle(
                command,
                message -> {
                    offer.make();
                    return handler.handle(message);
                },
                (handled, result) -> {
                    if (offer.isTaken() && !isStored(result) && !isUnavailable(result)) {
                        attempt(command, handler, callback, 1);
                    } else {
                        completeOrRetry(handled, handler, callback, result, 1);
                    }
                });
    }

    private <C, R> void attempt(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback,
            int attempt) {
        super.<C, R>handle(
                command, handler, (handled, result) -> completeOrRetry(command, handler, callback, result, attempt));
    }

    private <C, R> void completeOrRetry(
            CommandMessage<? extends C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback,
            CommandResultMessage<? extends R> result,
            int attempt) {
        if (attempt < SequenceConflict.ATTEMPTS
                && result.isExceptional()
                && SequenceConflict.isMeantBy(result.exceptionResult())) {
            SequenceConflict.pauseAfter(attempt);
            attempt(command, handler, callback, attempt + 1);
        } else {
            callback.onResult(command, withDetails(result));
        }
    }

    /** Whether the attempt stored an event. */
    private static boolean isStored(CommandResultMessage<?> result) {
        return !result.isExceptional() && !(result.getPayload() instanceof Receipt receipt && receipt.repeated());
    }

    private static boolean isUnavailable(CommandResultMessage<?> result) {
        return result.isExceptional() && AxonServerUnavailable.isMeantBy(result.exceptionResult());
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
