package se.paragraf.command.minutes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.paragraf.command.source.Recording;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.DecisionId;

/**
 * What has happened to each decision since it was made.
 *
 * @param byDecision the decisions to which something has happened
 */
public record Courses(Map<DecisionId, Course> byDecision) {

    /** Nothing has happened to any decision. */
    public static final Courses NONE = new Courses(Map.of());

    /** Keeps its own copy. */
    public Courses {
        byDecision = Collections.unmodifiableMap(new LinkedHashMap<>(byDecision));
    }

    /** What has happened to the decision. */
    public Course of(DecisionId decision) {
        return byDecision.getOrDefault(decision, Course.NONE);
    }

    /** The courses after the event. */
    public Courses after(MinutesEvent event, Recording recording) {
        Map<DecisionId, Course> more = new LinkedHashMap<>(byDecision);
        more.put(event.decisionId(), of(event.decisionId()).after(event, recording));
        return new Courses(more);
    }

    /** The courses after the correction. */
    public Courses after(RecordCorrected correction) {
        Map<DecisionId, Course> changed = new LinkedHashMap<>(byDecision);
        changed.replaceAll((decision, course) -> course.after(correction));
        return new Courses(changed);
    }
}
