package se.paragraf.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;

/**
 * What has passed between the regional council and the agreement since it was last handed over.
 *
 * @param handedOverOn the day of the hand-over, or null where it is not stated
 * @param outcome what the council decided, or null while it has not
 * @param decision the council's decision, or null while there is none
 * @param annulled the council's latest decision that a court annulled since then, or null where none was
 */
public record CouncilFacts(
        @Nullable LocalDate handedOverOn,
        @Nullable CouncilOutcome outcome,
        @Nullable Decision decision,
        @Nullable DecisionId annulled) {

    /** Whether the council has adopted or rejected the agreement. */
    boolean hasDecidedForGood() {
        return outcome == CouncilOutcome.ADOPTED || outcome == CouncilOutcome.REJECTED;
    }

    /** The council's matter after a hand-over, which puts an earlier decision of the council behind it. */
    static CouncilFacts of(HandedOverToCouncil event) {
        return new CouncilFacts(event.handedOverOn(), null, null, null);
    }

    /**
     * The council's matter after it decided.
     *
     * @param before null where the hand-over is not known, as to a reader of the past
     */
    static CouncilFacts decided(@Nullable CouncilFacts before, CouncilOutcome outcome, DecisionEvent event) {
        return before == null
                ? new CouncilFacts(null, outcome, Decision.of(event), null)
                : new CouncilFacts(before.handedOverOn(), outcome, Decision.of(event), before.annulled());
    }

    /** What stands after a court annulled the council's decision: the matter lies with the council again. */
    CouncilFacts annulled(DecisionId voided) {
        return new CouncilFacts(handedOverOn, null, null, voided);
    }
}
