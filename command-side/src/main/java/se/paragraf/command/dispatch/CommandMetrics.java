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
import se.paragraf.command.refusal.Refusal;
import se.paragraf.web.problem.ProblemException;

/**
 * Counts and times how commands end, as their senders see it, and says it in the log where that is asked for at level
 * debug. What it counts by is bounded: the commands, the outcomes, the rules.
 */
@Component
class CommandMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMetrics.class);

    private final MeterRegistry registry;

    CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Has it recorded, and notes how that ended. */
    Receipt of(Object command, Supplier<Receipt> recording) {
        Timer.Sample since = Timer.start(registry);
        try {
            Receipt receipt = recording.get();
            end(command, receipt.repeated() ? Outcome.REPEATED : Outcome.RECORDED, since);
            return receipt;
        } catch (RuntimeException failed) {
            Optional<Refusal> refusal = refusal(failed);
            refusal.ifPresent(this::count);
            end(command, refusal.isPresent() ? Outcome.REFUSED : withoutAnswer(failed), since);
            throw failed;
        }
    }

    private static Optional<Refusal> refusal(RuntimeException failed) {
        return failed instanceof CommandExecutionException exception
                ? exception.getDetails().filter(Refusal.class::isInstance).map(Refusal.class::cast)
                : Optional.empty();
    }

    private static Outcome withoutAnswer(RuntimeException failed) {
        boolean away =
                failed instanceof ProblemException || AxonServerUnavailable.isMeantBy(failed) || isToldAway(failed);
        return away ? Outcome.UNANSWERED : Outcome.FAILED;
    }

    private static boolean isToldAway(RuntimeException failed) {
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
        /** Its event is in the store for good. */
        RECORDED,
        /** It had been recorded before, and was given its first answer. */
        REPEATED,
        /** A rule did not let it through. */
        REFUSED,
        /** The event store did not answer, so whether it was recorded is not known. */
        UNANSWERED,
        /** A fault in the program. */
        FAILED
    }
}
