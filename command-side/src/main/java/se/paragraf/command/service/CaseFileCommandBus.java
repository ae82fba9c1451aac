package se.paragraf.command.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.axon.AxonServerUnavailable;
import se.paragraf.axon.SequenceConflict;
import se.paragraf.command.dispatch.CaseContended;
import se.paragraf.command.dispatch.CommandUnverified;
import se.paragraf.command.dispatch.EventStoreUnavailable;
import se.paragraf.command.service.CommandAuthenticator.UnverifiedCommandException;
import se.paragraf.web.problem.Excerpt;

/**
 * Command bus for the commands that Axon Server routes to this instance. It handles those only that the {@link
 * CommandAuthenticator} accepts; others are counted by the metric {@value #METRIC} and logged. It retries a command after a {@link
 * SequenceConflict}: the command is decided again on the case as it stands now. Failures of the event store go to the
 * sender as the details of a {@link CommandExecutionException}, since the type of an exception does not travel between
 * processes.
 */
final class CaseFileCommandBus extends SimpleCommandBus {

    /** The counter of commands that were not accepted, by reason. */
    static final String METRIC = "paragraf.commands.unverified";

    private static final Logger LOG = LoggerFactory.getLogger(CaseFileCommandBus.class);

    private final CommandAuthenticator authenticator;
    private final MeterRegistry metrics;

    CaseFileCommandBus(Builder builder, CommandAuthenticator authenticator, MeterRegistry metrics) {
        super(builder);
        this.authenticator = authenticator;
        this.metrics = metrics;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        try {
            authenticator.verify(command);
        } catch (UnverifiedCommandException e) {
            refuse(command, e.fault());
            callback.onResult(command, failed(e, new CommandUnverified()));
            return;
        }
        attempt(command, handler, callback, 1);
    }

    private void refuse(CommandMessage<?> command, CommandAuthenticator.Fault fault) {
        metrics.counter(METRIC, "reason", fault.name().toLowerCase(Locale.ROOT)).increment();
        LOG.warn(
                "Refused the command {} of the message {}, which came through Axon Server: {}",
                Excerpt.of(command.getCommandName()),
                Excerpt.of(command.getIdentifier()),
                fault);
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
