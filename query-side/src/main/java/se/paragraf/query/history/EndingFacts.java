package se.paragraf.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.EndingState;
import se.paragraf.value.AgreementId;

/**
 * How a decision ended the agreement, otherwise than by its period running out.
 *
 * @param kind in which way
 * @param decision the decision
 * @param effectiveFrom the first day on which it does not run any more, or null where it ended at once
 * @param successor the agreement that takes its place, or null where none does
 * @param reason why, in the words of the minutes, or null
 */
public record EndingFacts(
        EndKind kind,
        Decision decision,
        @Nullable LocalDate effectiveFrom,
        @Nullable AgreementId successor,
        @Nullable String reason) {

    /** The ways in which an agreement is ended. */
    public enum EndKind {
        /** The proposal was withdrawn before the regional council adopted it. */
        WITHDRAWN,
        /** It was ended before its period was over. */
        TERMINATED,
        /** Another agreement took its place. */
        SUPERSEDED
    }

    static EndingFacts of(EndingState ending) {
        return new EndingFacts(
                EndKind.valueOf(ending.kind().name()),
                Decision.of(ending.decision()),
                ending.effectiveFrom(),
                ending.successor(),
                ending.reason());
    }

    /** Whether the agreement has ended on the day. */
    public boolean reached(LocalDate day) {
        return effectiveFrom == null || !day.isBefore(effectiveFrom);
    }
}
