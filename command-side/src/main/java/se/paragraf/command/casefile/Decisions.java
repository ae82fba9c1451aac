package se.paragraf.command.casefile;

import static se.paragraf.command.refusal.Guard.refuseIf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.command.refusal.DecisionRefusal.NoSuchDecision;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/**
 * The decisions that stand in a case file, by their identifiers.
 *
 * @param known in the order of recording
 */
public record Decisions(Map<DecisionId, KnownDecision> known) {

    /** No decision yet. */
    public static final Decisions NONE = new Decisions(Map.of());

    /** Keeps its own copy. */
    public Decisions {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }

    /** The decision to propose, where the proposal names one. */
    static Decisions of(AgreementProposed proposed, EventOrigin origin) {
        return proposed.decisionId() == null || proposed.source() == null
                ? NONE
                : NONE.with(proposed.decisionId(), proposed.source(), proposed, origin);
    }

    /**
     * The identifier for a decision that is about to be recorded: by its source, numbered where another decision has that
     * identifier. This is so where body, date or paragraph is not stated, or where the other one was corrected after it
     * was named.
     *
     * @throws RefusedException with {@link DecisionAlreadyRecorded} if the same body's paragraph of that day is there
     *     already
     */
    public DecisionId identify(DecisionSource source) {
        mustStandAlone(source, null);
        DecisionId stated = DecisionId.of(source);
        DecisionId free = stated;
        for (int number = 2; known.containsKey(free); number++) {
            free = stated.numbered(number);
        }
        return free;
    }

    /** The identifier for a decision whose minutes were found: the one that it has, where they state what was asserted. */
    public DecisionId identifyEvidenced(DecisionSource minutes, DecisionId asserted) {
        return mustBeKnown(asserted).isTheSameAs(minutes) ? asserted : identify(minutes);
    }

    /**
     * No other decision has the same authority, body, day and paragraph ({@link DecisionSource#isOfTheSameDecisionAs}).
     *
     * @param except the decision whose source it is, or null for a new decision
     * @throws RefusedException with {@link DecisionAlreadyRecorded} otherwise
     */
    public void mustStandAlone(DecisionSource source, @Nullable DecisionId except) {
        Predicate<KnownDecision> another = decision -> !decision.decisionId().equals(except);
        known.values().stream()
                .filter(another.and(decision -> decision.isTheSameAs(source)))
                .findFirst()
                .ifPresent(existing -> refuseIf(true, () -> new DecisionAlreadyRecorded(existing.decisionId())));
    }

    /**
     * The decision of that identifier.
     *
     * @throws RefusedException with {@link NoSuchDecision} if there is none
     */
    public KnownDecision mustBeKnown(DecisionId decisionId) {
        KnownDecision decision = known.get(decisionId);
        if (decision == null) {
            throw new RefusedException(new NoSuchDecision(decisionId));
        }
        return decision;
    }

    /** With the decision that the event records, if it records one. */
    Decisions recorded(AgreementEvent event, EventOrigin origin) {
        return event instanceof DecisionEvent decision
                ? with(decision.decisionId(), decision.source(), event, origin)
                : this;
    }

    Decisions corrected(RecordCorrected correction) {
        Map<DecisionId, KnownDecision> changed = new LinkedHashMap<>(known);
        changed.replaceAll((id, decision) -> decision.corrected(correction));
        return new Decisions(changed);
    }

    private Decisions with(DecisionId id, DecisionSource source, AgreementEvent event, EventOrigin origin) {
        Map<DecisionId, KnownDecision> more = new LinkedHashMap<>(known);
        more.put(id, KnownDecision.of(id, source, event, origin));
        return new Decisions(more);
    }
}
