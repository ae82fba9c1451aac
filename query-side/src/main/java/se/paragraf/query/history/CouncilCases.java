package se.paragraf.query.history;

import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;

/**
 * One answer for each thing that can happen between the regional council and the agreement.
 *
 * @param <R> what is answered
 */
public interface CouncilCases<R> {

    /** For the matter being handed over. */
    R handedOver(HandedOverToCouncil event);

    /** For the council's adoption. */
    R adopted(AdoptedByCouncil event);

    /** For the council's rejection. */
    R rejected(RejectedByCouncil event);

    /** For the matter being sent back. */
    R referredBack(ReferredBackByCouncil event);

    /** The answer that the cases have for the event. */
    static <R> R choose(CouncilEvent event, CouncilCases<R> cases) {
        if (event instanceof HandedOverToCouncil handedOver) {
            return cases.handedOver(handedOver);
        }
        if (event instanceof AdoptedByCouncil adopted) {
            return cases.adopted(adopted);
        }
        if (event instanceof RejectedByCouncil rejected) {
            return cases.rejected(rejected);
        }
        if (event instanceof ReferredBackByCouncil referredBack) {
            return cases.referredBack(referredBack);
        }
        throw new MissingCaseException(event);
    }
}
