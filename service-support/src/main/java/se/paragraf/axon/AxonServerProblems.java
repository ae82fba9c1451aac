package se.paragraf.axon;

import java.util.Optional;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;

/** Problem documents for commands that Axon Server could not take, and for those that lost to others on the same case. */
public final class AxonServerProblems implements ProblemTranslator {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        if (SequenceConflict.isMeantBy(exception)) {
            return Optional.of(contended());
        }
        return AxonServerUnavailable.isMeantBy(exception) ? Optional.of(unavailable()) : Optional.empty();
    }

    /** The problem of an event store that does not answer. */
    public static ProblemException unavailable() {
        return EdgeProblems.unavailable(
                new Wording(
                        "Händelselagret svarar inte. Om kommandot hann registreras är okänt: sänd det igen med samma Idempotency-Key.",
                        "The event store does not answer. Whether the command was recorded is not known: send it again with the same Idempotency-Key."),
                RETRY_AFTER_SECONDS);
    }

    /** The problem of a command that was decided again and again, while other processes recorded in the same case. */
    public static ProblemException contended() {
        return EdgeProblems.unavailable(
                new Wording(
                        "Andra registrerade i ärendet hela tiden, så kommandot registrerades inte: sänd det igen med samma Idempotency-Key.",
                        "Others kept recording in the case, so the command was not recorded: send it again with the same Idempotency-Key."),
                RETRY_AFTER_SECONDS);
    }
}
