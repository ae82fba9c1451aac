package se.paragraf.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
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

    /** What stands after the event; a new hand-over puts the council's earlier decision behind it. */
    static CouncilFacts after(@Nullable CouncilFacts before, CouncilEvent event) {
        CouncilFacts known = before == null ? new CouncilFacts(null, null, null, null) : before;
        return CouncilCases.choose(event, new Step(known));
    }

    /** What stands after a court annulled the council's decision: the matter lies with the council again. */
    CouncilFacts annulled(DecisionId voided) {
        return new CouncilFacts(handedOverOn, null, null, voided);
    }

    private record Step(CouncilFacts before) implements CouncilCases<CouncilFacts> {

        @Override
        public CouncilFacts handedOver(HandedOverToCouncil event) {
            return new CouncilFacts(event.handedOverOn(), null, null, null);
        }

        @Override
        public CouncilFacts adopted(AdoptedByCouncil event) {
            return decided(CouncilOutcome.ADOPTED, event);
        }

        @Override
        public CouncilFacts rejected(RejectedByCouncil event) {
            return decided(CouncilOutcome.REJECTED, event);
        }

        @Override
        public CouncilFacts referredBack(ReferredBackByCouncil event) {
            return decided(CouncilOutcome.REFERRED_BACK, event);
        }

        private CouncilFacts decided(CouncilOutcome outcome, DecisionEvent event) {
            return new CouncilFacts(before.handedOverOn(), outcome, Decision.of(event), before.annulled());
        }
    }
}
