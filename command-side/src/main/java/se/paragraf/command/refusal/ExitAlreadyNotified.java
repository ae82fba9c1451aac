package se.paragraf.command.refusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/**
 * The party has given notice already.
 *
 * @param municipality the party
 * @param effectiveFrom from when it is not bound
 */
public record ExitAlreadyNotified(
        MunicipalityCode municipality, @Nullable LocalDate effectiveFrom) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.EXIT_ALREADY_NOTIFIED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.of(municipality) + " har redan anmält utträde"
                        + (effectiveFrom == null ? "." : " från och med " + effectiveFrom + "."),
                Named.of(municipality) + " has given notice already"
                        + (effectiveFrom == null ? "." : ", from " + effectiveFrom + "."));
    }
}
