package se.paragraf.query.history;

import se.paragraf.event.PreparationEvent;
import se.paragraf.event.PreparationRecorded;

/**
 * One answer for each thing that can be recorded of the preparation.
 *
 * @param <R> what is answered
 */
public interface PreparationCases<R> {

    /** For a body that dealt with the matter. */
    R recorded(PreparationRecorded event);

    /** The answer that the cases have for the event. */
    static <R> R choose(PreparationEvent event, PreparationCases<R> cases) {
        if (event instanceof PreparationRecorded recorded) {
            return cases.recorded(recorded);
        }
        throw new MissingCaseException(event);
    }
}
