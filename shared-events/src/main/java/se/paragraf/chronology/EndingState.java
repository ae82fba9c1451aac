package se.paragraf.chronology;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;

/**
 * A decision that ends the agreement, otherwise than by its period running out.
 *
 * @param kind in which way
 * @param decision the decision
 * @param endsOn the first day on which it does not run any more: for a withdrawal, the day of that
 * @param effectiveFrom that day as it is stated, or null for a withdrawal
 * @param successor the agreement that takes its place, or null where none does
 * @param reason why, in the words of the minutes, or null
 */
public record EndingState(
        Kind kind,
        KnownDecision decision,
        LocalDate endsOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable AgreementId successor,
        @Nullable String reason) {

    /** The ways in which an agreement is ended. */
    public enum Kind {
        /** The proposal was withdrawn before the regional council adopted it. */
        WITHDRAWN,
        /** It was ended before its period was over. */
        TERMINATED,
        /** Another agreement took its place. */
        SUPERSEDED
    }
}
