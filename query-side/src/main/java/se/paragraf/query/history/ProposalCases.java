package se.paragraf.query.history;

import se.paragraf.event.AgreementProposed;
import se.paragraf.event.ProposalEvent;
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

    /** For what has no case of its own yet. */
    R other(ProposalEvent event);

    /** The answer that the cases have for the event. */
    static <R> R choose(ProposalEvent event, ProposalCases<R> cases) {
        if (event instanceof AgreementProposed proposed) {
            return cases.proposed(proposed);
        }
        if (event instanceof TextEvidenced evidenced) {
            return cases.textEvidenced(evidenced);
        }
        return cases.other(event);
    }
}
