package se.paragraf.query.history;

import java.time.LocalDate;
import se.paragraf.chronology.DecisionLifecycle;
import se.paragraf.event.MinutesEvent;
import se.paragraf.value.DecisionId;

/**
 * What happened to one recorded decision afterwards.
 *
 * @param decisionId the decision
 * @param position where the first of it stands among all events of the register
 * @param lifecycle what happened
 */
public record MinutesFacts(DecisionId decisionId, long position, DecisionLifecycle lifecycle) {

    /** A decision of which nothing has been heard. */
    static MinutesFacts none(DecisionId decisionId, long position) {
        return new MinutesFacts(decisionId, position, DecisionLifecycle.NONE);
    }

    MinutesFacts after(MinutesEvent event, LocalDate on) {
        return new MinutesFacts(decisionId, position, lifecycle.after(event, on));
    }
}
