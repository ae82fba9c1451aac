package se.paragraf.chronology;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;

/**
 * Where the matter stands with the regional council.
 *
 * @param handOver the hand-over that is not void, or that the decision rests on; null where there is none
 * @param outcome what the last of the council's decisions that stands came to, or null where none stands
 * @param decision that decision, or null
 * @param annulled the council's latest decision that a court has annulled, or null
 * @param voidedBy what voided the last hand-over, or null where nothing did
 */
public record CouncilState(
        @Nullable Placed handOver,
        @Nullable CouncilOutcome outcome,
        @Nullable KnownDecision decision,
        @Nullable DecisionId annulled,
        @Nullable Placed voidedBy) {

    /** Whether it lies with the council, which has not decided. */
    public boolean isHandedOver() {
        return handOver != null && outcome == null;
    }

    /** Whether the council has adopted or rejected the agreement. */
    public boolean hasDecidedForGood() {
        return outcome == CouncilOutcome.ADOPTED || outcome == CouncilOutcome.REJECTED;
    }
}
