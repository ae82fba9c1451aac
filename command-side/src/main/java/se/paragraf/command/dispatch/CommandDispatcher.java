package se.paragraf.command.dispatch;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.paragraf.axon.AxonServerProblems;
import se.paragraf.event.MetaDataKey;
import se.paragraf.tracing.CurrentTrace;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Warning;
import se.paragraf.web.preconditions.EntityTag;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** Where the registrar's requests come in: each is sent on as a command, and its receipt handed back. */
@Component
public class CommandDispatcher {

    /** How long the sender is kept waiting; what is recorded later is answered when it asks again. */
    private static final long PATIENCE_SECONDS = 20;

    private final CommandGateway commands;
    private final CurrentActor credentials;
    private final CurrentTrace trace;
    private final CommandMetrics outcomes;

    CommandDispatcher(CommandGateway commands, CurrentActor credentials, CurrentTrace trace, CommandMetrics outcomes) {
        this.commands = commands;
        this.credentials = credentials;
        this.trace = trace;
        this.outcomes = outcomes;
    }

    /**
     * Sends the command and answers when it is recorded for good: 201, or 200 where this request had been answered
     * before.
     *
     * @throws org.axonframework.commandhandling.CommandExecutionException if a rule refuses it
     * @throws se.paragraf.web.problem.ProblemException if there is no answer in time
     */
    public ResponseEntity<Recorded> record(Object command, IdempotencyKey key, SequencePrecondition precondition) {
        CurrentActor.Actor actor = credentials.current();
        CommandContext submission = new CommandContext(
                actor.name(),
                actor.role(),
                key.value(),
                CommandDigest.of(command),
                precondition.requiredSequence().orElse(null));
        Receipt receipt = record(command, submission);
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(EntityTag.of(receipt.sequence()))
                .location(URI.create("/v1/agreements/" + receipt.agreementId()))
                .body(Recorded.of(receipt));
    }

    /**
     * Sends a command with what comes with it, and answers when it is recorded for good.
     *
     * @throws org.axonframework.commandhandling.CommandExecutionException if a rule refuses it
     * @throws se.paragraf.web.problem.ProblemException if there is no answer in time
     */
    public Receipt record(Object command, CommandContext submission) {
        MetaData metaData = inTrace(MetaData.from(submission.commandMetaData()));
        return outcomes.of(command, () -> await(commands.send(command, metaData)));
    }

    /** Axon hands it on from the command to its events; where there is none it names the command's message. */
    private MetaData inTrace(MetaData metaData) {
        return trace.span()
                .map(step -> metaData.and(MetaDataKey.TRACE_ID, step.traceId()))
                .orElse(metaData);
    }

    private static Receipt await(CompletableFuture<Receipt> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException silence) {
            throw AxonServerProblems.away();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AxonServerProblems.away();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    /**
     * The answer to a command that was recorded.
     *
     * @param agreementId the agreement
     * @param sequence where its case file stands after the command: the first event is 0
     * @param eventIds the events that the command became
     * @param warnings what the register remarked on but did not refuse
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
     */
    public record Remark(Warning code, String sv, String en) {

        static Remark of(Warning warning) {
            return new Remark(warning, warning.wording().sv(), warning.wording().en());
        }
    }
}
