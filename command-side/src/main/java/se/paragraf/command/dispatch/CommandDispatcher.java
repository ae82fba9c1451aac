package se.paragraf.command.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.paragraf.axon.AxonServerProblems;
import se.paragraf.axon.SequenceConflict;
import se.paragraf.event.MetaDataKey;
import se.paragraf.tracing.CurrentTrace;
import se.paragraf.value.AgreementId;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Warning;
import se.paragraf.web.preconditions.EntityTag;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/**
 * The command dispatcher: sends commands to the aggregate with their metadata (actor, idempotency key, digest, expected
 * sequence, trace) and waits for the {@link Receipt}.
 */
@Component
public class CommandDispatcher {

    /** After this the sender gets 503; the answer to a command that is recorded later comes when it is sent again. */
    private static final long TIMEOUT_SECONDS = 20;

    private final CommandGateway commands;
    private final CurrentActor currentActor;
    private final CurrentTrace trace;
    private final CommandMetrics metrics;

    CommandDispatcher(CommandGateway commands, CurrentActor currentActor, CurrentTrace trace, CommandMetrics metrics) {
        this.commands = commands;
        this.currentActor = currentActor;
        this.trace = trace;
        this.metrics = metrics;
    }

    /**
     * Sends the command of a request and waits until its event is durable: 201, or 200 if the same request was answered
     * before.
     *
     * @throws org.axonframework.commandhandling.CommandExecutionException if a rule refuses it
     * @throws se.paragraf.web.problem.ProblemException if there is no answer in time
     */
    public ResponseEntity<Recorded> record(Object command, IdempotencyKey key, SequencePrecondition precondition) {
        CurrentActor.Actor actor = currentActor.current();
        CommandContext context = new CommandContext(
                actor.name(),
                actor.person(),
                actor.role(),
                key.value(),
                CommandDigest.of(command),
                precondition.requiredSequence().orElse(null),
                null);
        Receipt receipt = record(command, context);
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(EntityTag.of(receipt.sequence()))
                .location(URI.create("/v1/agreements/" + receipt.agreementId()))
                .body(Recorded.of(receipt));
    }

    /**
     * Sends a command in its context and waits until its event is durable.
     *
     * @throws org.axonframework.commandhandling.CommandExecutionException if a rule refuses it
     * @throws se.paragraf.web.problem.ProblemException if there is no answer in time
     */
    public Receipt record(Object command, CommandContext context) {
        MetaData metaData = inTrace(MetaData.from(context.commandMetaData()));
        return metrics.measure(command, () -> send(command, metaData));
    }

    /**
     * Sends it again where the case that it is for was opened in the meantime, or where it and another command each held a
     * case file that the other needed; another process does so by itself.
     */
    private Receipt send(Object command, MetaData metaData) {
        for (int attempt = 1; ; attempt++) {
            try {
                return await(commands.send(command, metaData));
            } catch (ConcurrencyException | DeadlockException e) {
                if (attempt == SequenceConflict.ATTEMPTS) {
                    throw e;
                }
                SequenceConflict.pauseAfter(attempt);
            }
        }
    }

    /** Axon copies the trace from the command to its events, and without one uses the identifier of the command message. */
    private MetaData inTrace(MetaData metaData) {
        return trace.span()
                .map(step -> metaData.and(MetaDataKey.TRACE_ID, step.traceId()))
                .orElse(metaData);
    }

    private static Receipt await(CompletableFuture<Receipt> receipt) {
        try {
            return receipt.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw AxonServerProblems.unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AxonServerProblems.unavailable();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    /**
     * The response body of a command that was recorded: its {@link Receipt}, with the warnings in words.
     *
     * @param agreementId the agreement
     * @param sequence where its case file stands after the command: the first event is 0
     * @param eventIds the events that the command became
     * @param warnings what is unusual but not refused
     */
    public record Recorded(AgreementId agreementId, long sequence, List<String> eventIds, List<Remark> warnings) {

        static Recorded of(Receipt receipt) {
            return new Recorded(
                    receipt.agreementId(),
                    receipt.sequence(),
                    receipt.eventIds(),
                    receipt.warnings().stream().map(Remark::of).toList());
        }
    }

    /**
     * A warning in words.
     *
     * @param code which warning
     * @param sv in Swedish
     * @param en in English
     * @param record where the record that it names stands in the case file; absent where it names none
     */
    public record Remark(
            Warning code,
            String sv,
            String en,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long record) {

        static Remark of(RecordedWarning warning) {
            return new Remark(
                    warning.code(), warning.wording().sv(), warning.wording().en(), warning.record());
        }
    }
}
