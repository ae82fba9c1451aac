package se.paragraf.command.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.paragraf.axon.AxonServerUnavailable;
import se.paragraf.refusal.Refusal;
import se.paragraf.web.problem.ProblemException;

/**
 * Micrometer metrics of commands, as their senders see them: a timer by command and outcome, a counter of refusals by rule.
 * The tags are bounded. Each outcome is logged at level debug.
 */
@Component
class CommandMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMetrics.class);

    private final MeterRegistry registry;

    CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Times the sending of a command. */
    Receipt measure(Object command, Supplier<Receipt> sending) {
        Timer.Sample since = Timer.start(registry);
        try {
            Receipt receipt = sending.get();
            end(command, receipt.repeated() ? Outcome.REPEATED : Outcome.RECORDED, since);
            return receipt;
        } catch (RuntimeException e) {
            Optional<Refusal> refusal = refusal(e);
            refusal.ifPresent(this::count);
            end(command, refusal.isPresent() ? Outcome.REFUSED : withoutAnswer(e), since);
            throw e;
        }
    }

    private static Optional<Refusal> refusal(RuntimeException failed) {
        return failed instanceof CommandExecutionException exception
                ? exception.getDetails().filter(Refusal.class::isInstance).map(Refusal.class::cast)
                : Optional.empty();
    }

    private static Outcome withoutAnswer(RuntimeException failed) {
        boolean unavailable = failed instanceof ProblemException
                || AxonServerUnavailable.isMeantBy(failed)
                || reportsUnavailable(failed);
        return unavailable ? Outcome.UNANSWERED : Outcome.FAILED;
    }

    private static boolean reportsUnavailable(RuntimeException failed) {
        return failed instanceof CommandExecutionException exception
                && exception
                        .getDetails()
                        .filter(details -> details instanceof EventStoreUnavailable || details instanceof CaseContended)
                        .isPresent();
    }

    private void count(Refusal refusal) {
        Counter.builder("paragraf.refusals")
                .description("Commands that a rule refused")
                .tag("rule", refusal.rule().slug())
                .register(registry)
                .increment();
    }

    private void end(Object command, Outcome outcome, Timer.Sample since) {
        String name = command.getClass().getSimpleName();
        since.stop(Timer.builder("paragraf.commands")
                .description("Commands, from when they came in to their answer")
                .tag("command", name)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry));
        LOG.debug("{} {}", name, outcome);
    }

    /** How a command ended. */
    private enum Outcome {
        /** Its event is durable. */
        RECORDED,
        /** A repeated command, answered with its first receipt. */
        REPEATED,
        /** A rule refused it. */
        REFUSED,
        /** The event store did not answer, so whether it was recorded is not known. */
        UNANSWERED,
        /** A fault in the program. */
        FAILED
    }
}
