package se.paragraf.command.casefile;

import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.command.refusal.CouncilRefusal.AlreadyHandedOver;
import se.paragraf.command.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.command.refusal.CouncilRefusal.CouncilHasNotAdopted;
import se.paragraf.command.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;

/**
 * Where the matter stands with the regional council.
 *
 * @param handedOver whether it lies with the council, or was decided there
 * @param handedOverOn the day of the hand-over, where there was one
 * @param outcome what the council decided for good, or null while it has not
 * @param decision the council's latest decision on the hand-over, or null where there is none
 */
public record CouncilState(
        boolean handedOver,
        @Nullable CorrectableDate handedOverOn,
        @Nullable CouncilOutcome outcome,
        @Nullable DecisionId decision) {

    /** The matter has not come before the council, or does so no more. */
    public static final CouncilState NOT_REACHED = new CouncilState(false, null, null, null);

    /** The matter does not lie with the council, nor has it been decided there. */
    public void mustNotBeHandedOver() {
        mustNotHaveDecided();
        if (handedOver) {
            throw new RefusedException(new AlreadyHandedOver(handedOverOn == null ? null : handedOverOn.day()));
        }
    }

    /** The matter lies with the council, and no decision stands. */
    public void mustBeHandedOver() {
        mustNotHaveDecided();
        if (!handedOver) {
            throw new RefusedException(new NotHandedOver());
        }
    }

    /** The council has adopted the agreement. */
    public void mustHaveAdopted() {
        if (outcome != CouncilOutcome.ADOPTED) {
            throw new RefusedException(new CouncilHasNotAdopted());
        }
    }

    /** The council has not adopted the agreement. */
    public void mustNotHaveAdopted() {
        if (outcome == CouncilOutcome.ADOPTED) {
            throw new RefusedException(new CouncilHasDecided(outcome.name()));
        }
    }

    /** The council has not put an end to the case by rejecting the agreement. */
    public void mustNotHaveEndedTheCase() {
        if (outcome == CouncilOutcome.REJECTED) {
            throw new RefusedException(new AgreementEnded(outcome.name()));
        }
    }

    private void mustNotHaveDecided() {
        mustNotHaveEndedTheCase();
        mustNotHaveAdopted();
    }

    /** Where the matter stands after the event. */
    public CouncilState after(CouncilEvent event, EventOrigin recording) {
        if (event instanceof HandedOverToCouncil handOver) {
            CorrectableDate day = new CorrectableDate(recording.sequence(), "handedOverOn", handOver.handedOverOn());
            return new CouncilState(true, day, null, null);
        }
        if (event instanceof AdoptedByCouncil adopted) {
            return new CouncilState(handedOver, handedOverOn, CouncilOutcome.ADOPTED, adopted.decisionId());
        }
        if (event instanceof RejectedByCouncil rejected) {
            return new CouncilState(handedOver, handedOverOn, CouncilOutcome.REJECTED, rejected.decisionId());
        }
        if (event instanceof ReferredBackByCouncil referred) {
            return new CouncilState(false, handedOverOn, null, referred.decisionId());
        }
        throw new IllegalStateException("no room for " + event.getClass().getSimpleName());
    }

    /** Where the matter stands after a court annulled the decision: where it hit the council's, with the council again. */
    public CouncilState annulled(DecisionId annulled) {
        return annulled.equals(decision) ? new CouncilState(true, handedOverOn, null, null) : this;
    }

    /** Where the matter stands when an adoption that the hand-over rested on is void: a decision of the council stays. */
    public CouncilState withoutAnAdoption() {
        return outcome == null ? NOT_REACHED : this;
    }

    /** Where the matter stands after the correction. */
    public CouncilState after(RecordCorrected correction) {
        return new CouncilState(handedOver, CorrectableDate.after(handedOverOn, correction), outcome, decision);
    }
}
