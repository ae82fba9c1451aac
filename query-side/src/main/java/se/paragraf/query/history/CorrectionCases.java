package se.paragraf.query.history;

import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;

/**
 * One answer for each thing that can be said of a record afterwards.
 *
 * @param <R> what is answered
 */
public interface CorrectionCases<R> {

    /** For a correction that somebody proposes. */
    R proposed(CorrectionProposed event);

    /** For a correction that another approves. */
    R corrected(RecordCorrected event);

    /** For a correction that another declines. */
    R declined(CorrectionDeclined event);

    /** For a remark. */
    R annotated(RecordAnnotated event);

    /** The answer that the cases have for the event. */
    static <R> R choose(CorrectionEvent event, CorrectionCases<R> cases) {
        if (event instanceof CorrectionProposed proposed) {
            return cases.proposed(proposed);
        }
        if (event instanceof RecordCorrected corrected) {
            return cases.corrected(corrected);
        }
        if (event instanceof CorrectionDeclined declined) {
            return cases.declined(declined);
        }
        if (event instanceof RecordAnnotated annotated) {
            return cases.annotated(annotated);
        }
        throw new MissingCaseException(event);
    }
}
