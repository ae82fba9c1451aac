package se.paragraf.query.history;

import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;

/**
 * One answer for each thing that can happen to the agreement itself.
 *
 * @param <R> what is answered
 */
public interface ProposalCases<R> {

    /** For a proposal, which opens the case file. */
    R proposed(AgreementProposed event);

    /** For the text's digest becoming known. */
    R textEvidenced(TextEvidenced event);

    /** For another text, on which every party decides anew. */
    R textAmended(AgreementTextAmended event);

    /** For the proposal being withdrawn. */
    R withdrawn(AgreementWithdrawn event);

    /** For the agreement being ended before its time. */
    R terminated(AgreementTerminated event);

    /** For another agreement taking its place. */
    R superseded(AgreementSuperseded event);

    /** For its taking the place of an earlier one. */
    R succession(SuccessionRecorded event);

    /** The answer that the cases have for the event. */
    static <R> R choose(ProposalEvent event, ProposalCases<R> cases) {
        if (event instanceof AgreementProposed proposed) {
            return cases.proposed(proposed);
        }
        if (event instanceof TextEvidenced evidenced) {
            return cases.textEvidenced(evidenced);
        }
        if (event instanceof AgreementTextAmended amended) {
            return cases.textAmended(amended);
        }
        if (event instanceof AgreementWithdrawn withdrawn) {
            return cases.withdrawn(withdrawn);
        }
        if (event instanceof AgreementTerminated terminated) {
            return cases.terminated(terminated);
        }
        if (event instanceof AgreementSuperseded superseded) {
            return cases.superseded(superseded);
        }
        if (event instanceof SuccessionRecorded succession) {
            return cases.succession(succession);
        }
        throw new MissingCaseException(event);
    }
}
