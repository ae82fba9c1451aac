package se.paragraf.query.history;

import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.PreparationEvent;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.ReviewEvent;

/**
 * One answer for each member of the case file, so that the compiler asks for the missing one when a member is added. It
 * stands in for a switch over sealed types, which the language has from Java 21.
 *
 * @param <R> what is answered
 */
public interface EventCases<R> {

    /** For what happens to the agreement itself. */
    R proposal(ProposalEvent event);

    /** For what bodies say before it is decided. */
    R preparation(PreparationEvent event);

    /** For what one party does. */
    R adoption(AdoptionEvent event);

    /** For what happens between the regional council and the agreement. */
    R council(CouncilEvent event);

    /** For what is found when it is reviewed. */
    R review(ReviewEvent event);

    /** For what happens to a decision afterwards. */
    R minutes(MinutesEvent event);

    /** For what is said of records afterwards. */
    R correction(CorrectionEvent event);

    /** The answer that the cases have for the event. */
    static <R> R choose(AgreementEvent event, EventCases<R> cases) {
        if (event instanceof ProposalEvent proposal) {
            return cases.proposal(proposal);
        }
        if (event instanceof PreparationEvent preparation) {
            return cases.preparation(preparation);
        }
        if (event instanceof AdoptionEvent adoption) {
            return cases.adoption(adoption);
        }
        if (event instanceof CouncilEvent council) {
            return cases.council(council);
        }
        if (event instanceof ReviewEvent review) {
            return cases.review(review);
        }
        if (event instanceof MinutesEvent minutes) {
            return cases.minutes(minutes);
        }
        if (event instanceof CorrectionEvent correction) {
            return cases.correction(correction);
        }
        throw new MissingCaseException(event);
    }
}
