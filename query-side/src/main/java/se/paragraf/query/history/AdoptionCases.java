package se.paragraf.query.history;

import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.RejectedByMunicipality;

/**
 * One answer for each thing that a party can do.
 *
 * @param <R> what is answered
 */
public interface AdoptionCases<R> {

    /** For an adoption, on conditions or without. */
    R adopted(AdoptedByMunicipality event);

    /** For a condition being met or falling away. */
    R conditionResolved(AdoptionConditionResolved event);

    /** For a rejection. */
    R rejected(RejectedByMunicipality event);

    /** For the matter being put off. */
    R postponed(AdoptionPostponed event);

    /** For the minutes of an asserted adoption being found. */
    R evidenced(AdoptionEvidenced event);

    /** For the contract being signed. */
    R contractSigned(ContractSigned event);

    /** For the notice that it leaves the agreement. */
    R exitNotified(ExitNotified event);

    /** The answer that the cases have for the event. */
    static <R> R choose(AdoptionEvent event, AdoptionCases<R> cases) {
        if (event instanceof AdoptedByMunicipality adopted) {
            return cases.adopted(adopted);
        }
        if (event instanceof AdoptionConditionResolved resolved) {
            return cases.conditionResolved(resolved);
        }
        if (event instanceof RejectedByMunicipality rejected) {
            return cases.rejected(rejected);
        }
        if (event instanceof AdoptionPostponed postponed) {
            return cases.postponed(postponed);
        }
        if (event instanceof AdoptionEvidenced evidenced) {
            return cases.evidenced(evidenced);
        }
        if (event instanceof ContractSigned signed) {
            return cases.contractSigned(signed);
        }
        if (event instanceof ExitNotified exit) {
            return cases.exitNotified(exit);
        }
        throw new MissingCaseException(event);
    }
}
