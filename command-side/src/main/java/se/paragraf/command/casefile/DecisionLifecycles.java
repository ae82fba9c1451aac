package se.paragraf.command.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.DecisionId;

/**
 * The lifecycle of each decision.
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

    DecisionLifecycles with(DecisionId decision, UnaryOperator<DecisionLifecycle> change) {
        Map<DecisionId, DecisionLifecycle> changed = new LinkedHashMap<>(byDecision);
        changed.put(decision, change.apply(of(decision)));
        return new DecisionLifecycles(changed);
    }

    DecisionLifecycles corrected(RecordCorrected correction) {
        Map<DecisionId, DecisionLifecycle> changed = new LinkedHashMap<>(byDecision);
        changed.replaceAll((decision, lifecycle) -> lifecycle.corrected(correction));
        return new DecisionLifecycles(changed);
    }
}
