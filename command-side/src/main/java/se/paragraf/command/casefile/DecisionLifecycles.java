package se.paragraf.command.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.DecisionId;

/**
 * What has happened to each decision since it was made.
 *
 * @param byDecision the decisions to which something has happened
 */
public record DecisionLifecycles(Map<DecisionId, DecisionLifecycle> byDecision) {

    /** Nothing has happened to any decision. */
    public static final DecisionLifecycles NONE = new DecisionLifecycles(Map.of());

    /** Keeps its own copy. */
    public DecisionLifecycles {
        byDecision = Collections.unmodifiableMap(new LinkedHashMap<>(byDecision));
    }

    /** What has happened to the decision. */
    public DecisionLifecycle of(DecisionId decision) {
        return byDecision.getOrDefault(decision, DecisionLifecycle.NONE);
    }

    /** The courses after the event. */
    public DecisionLifecycles after(MinutesEvent event, EventOrigin recording) {
        Map<DecisionId, DecisionLifecycle> more = new LinkedHashMap<>(byDecision);
        more.put(event.decisionId(), of(event.decisionId()).after(event, recording));
        return new DecisionLifecycles(more);
    }

    /** The courses after the correction. */
    public DecisionLifecycles after(RecordCorrected correction) {
        Map<DecisionId, DecisionLifecycle> changed = new LinkedHashMap<>(byDecision);
        changed.replaceAll((decision, course) -> course.after(correction));
        return new DecisionLifecycles(changed);
    }
}
