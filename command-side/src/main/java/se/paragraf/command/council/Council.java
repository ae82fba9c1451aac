package se.paragraf.command.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.AgreementEnded;
import se.paragraf.command.refusal.AlreadyHandedOver;
import se.paragraf.command.refusal.CouncilHasDecided;
import se.paragraf.command.refusal.CouncilHasNotAdopted;
import se.paragraf.command.refusal.NotHandedOver;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.value.CouncilOutcome;

/**
 * Where the matter stands with the regional council.
 *
 * @param handedOver whether it lies with the council, or was decided there
 * @param handedOverOn the day of the hand-over, where it is known
 * @param outcome what the council decided for good, or null while it has not
 */
public record Council(
        boolean handedOver,
        @Nullable LocalDate handedOverOn,
        @Nullable CouncilOutcome outcome) {

    /** The matter has not come before the council, or was referred back. */
    public static final Council NOT_REACHED = new Council(false, null, null);

    /** The matter does not lie with the council, nor has it been decided there. */
    void mustNotBeHandedOver() {
        mustNotHaveDecided();
        if (handedOver) {
            throw new RefusedException(new AlreadyHandedOver(handedOverOn));
        }
    }

    /** The matter lies with the council, and no decision stands. */
    void mustBeHandedOver() {
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

    /** The council has not put an end to the case by rejecting the agreement. */
    public void mustNotHaveEndedTheCase() {
        if (outcome == CouncilOutcome.REJECTED) {
            throw new RefusedException(new AgreementEnded(outcome.name()));
        }
    }

    private void mustNotHaveDecided() {
        mustNotHaveEndedTheCase();
        if (outcome != null) {
            throw new RefusedException(new CouncilHasDecided(outcome.name()));
        }
    }

    /** Where the matter stands after the event. */
    public Council after(CouncilEvent event) {
        if (event instanceof HandedOverToCouncil handOver) {
            return new Council(true, handOver.handedOverOn(), null);
        }
        if (event instanceof AdoptedByCouncil) {
            return new Council(handedOver, handedOverOn, CouncilOutcome.ADOPTED);
        }
        if (event instanceof RejectedByCouncil) {
            return new Council(handedOver, handedOverOn, CouncilOutcome.REJECTED);
        }
        if (event instanceof ReferredBackByCouncil) {
            return NOT_REACHED;
        }
        throw new IllegalStateException("no room for " + event.getClass().getSimpleName());
    }
}
