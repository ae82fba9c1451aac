package se.paragraf.query.history;

import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.ReviewEvent;

/**
 * One answer for each thing that can be recorded of a review.
 *
 * @param <R> what is answered
 */
public interface ReviewCases<R> {

    /** For a review held. */
    R reviewed(AgreementReviewed event);

    /** The answer that the cases have for the event. */
    static <R> R choose(ReviewEvent event, ReviewCases<R> cases) {
        if (event instanceof AgreementReviewed reviewed) {
            return cases.reviewed(reviewed);
        }
        throw new MissingCaseException(event);
    }
}
