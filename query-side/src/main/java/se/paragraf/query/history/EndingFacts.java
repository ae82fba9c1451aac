package se.paragraf.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementWithdrawn;
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

    static EndingFacts of(AgreementWithdrawn event) {
        return new EndingFacts(EndKind.WITHDRAWN, Decision.of(event), null, null, event.reason());
    }

    static EndingFacts of(AgreementTerminated event) {
        return new EndingFacts(EndKind.TERMINATED, Decision.of(event), event.effectiveFrom(), null, event.reason());
    }

    static EndingFacts of(AgreementSuperseded event) {
        return new EndingFacts(EndKind.SUPERSEDED, Decision.of(event), event.effectiveFrom(), event.successor(), null);
    }

    /** Whether the agreement has ended on the day. */
    public boolean reached(LocalDate day) {
        return effectiveFrom == null || !day.isBefore(effectiveFrom);
    }
}
