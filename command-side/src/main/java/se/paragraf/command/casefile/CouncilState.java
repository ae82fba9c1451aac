package se.paragraf.command.casefile;

import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.command.refusal.CouncilRefusal.AlreadyHandedOver;
import se.paragraf.command.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.command.refusal.CouncilRefusal.CouncilHasNotAdopted;
import se.paragraf.command.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.RecordCorrected;
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

    CouncilState handedOver(CorrectableDate on) {
        return new CouncilState(true, on, null, null);
    }

    CouncilState adopted(DecisionId by) {
        return new CouncilState(handedOver, handedOverOn, CouncilOutcome.ADOPTED, by);
    }

    CouncilState rejected(DecisionId by) {
        return new CouncilState(handedOver, handedOverOn, CouncilOutcome.REJECTED, by);
    }

    CouncilState referredBack(DecisionId by) {
        return new CouncilState(false, handedOverOn, null, by);
    }

    /** Handed over again, if the annulled decision is the council's. */
    CouncilState annulled(DecisionId annulled) {
        return annulled.equals(decision) ? new CouncilState(true, handedOverOn, null, null) : this;
    }

    /** The hand-over is void when an adoption that it rested on is; what the council has decided stays. */
    CouncilState withoutAnAdoption() {
        return outcome == null ? NOT_REACHED : this;
    }

    CouncilState corrected(RecordCorrected correction) {
        return new CouncilState(handedOver, CorrectableDate.corrected(handedOverOn, correction), outcome, decision);
    }
}
