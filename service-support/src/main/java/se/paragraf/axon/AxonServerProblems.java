package se.paragraf.axon;

import java.util.Optional;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;

/** Says over HTTP that Axon Server cannot be reached, or that nobody there takes the command. */
public final class AxonServerProblems implements ProblemTranslator {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return AxonServerUnavailable.isMeantBy(exception) ? Optional.of(away()) : Optional.empty();
    }

    /** The problem of an event store that does not answer. */
    public static ProblemException away() {
        return EdgeProblems.unavailable(
                new Wording(
                        "Händelselagret svarar inte. Om kommandot hann registreras är okänt: sänd det igen med samma Idempotency-Key.",
                        "The event store does not answer. Whether the command was recorded is not known: send it again with the same Idempotency-Key."),
                RETRY_AFTER_SECONDS);
    }
}
