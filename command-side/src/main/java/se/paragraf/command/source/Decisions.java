package se.paragraf.command.source;

import static se.paragraf.command.refusal.Guard.refuseIf;

import java.util.HashSet;
import java.util.Set;
import se.paragraf.command.refusal.DecisionAlreadyRecorded;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/**
 * The decisions that stand in a case file, by their identifiers.
 *
 * @param known the identifiers that are taken
 */
public record Decisions(Set<DecisionId> known) {

    /** No decision yet. */
    public static final Decisions NONE = new Decisions(Set.of());

    /** Keeps its own copy. */
    public Decisions {
        known = Set.copyOf(known);
    }

    /**
     * The identifier for a decision that is about to be recorded. One that its source does not tell apart, for lack of
     * body, date or paragraph, is numbered.
     *
     * @throws se.paragraf.command.refusal.RefusedException with {@link DecisionAlreadyRecorded} if the same body's
     *     paragraph of that year is there already
     */
    public DecisionId identify(DecisionSource source) {
        DecisionId stated = DecisionId.of(source);
        boolean toldApart = source.body() != null && source.meetingDate() != null && source.paragraph() != null;
        refuseIf(toldApart && known.contains(stated), () -> new DecisionAlreadyRecorded(stated));
        DecisionId free = stated;
        for (int number = 2; known.contains(free); number++) {
            free = stated.numbered(number);
        }
        return free;
    }

    /** The decisions after the event. */
    public Decisions after(AgreementEvent event) {
        if (event instanceof DecisionEvent decision) {
            return with(decision.decisionId());
        }
        if (event instanceof AgreementProposed proposed && proposed.decisionId() != null) {
            return with(proposed.decisionId());
        }
        return this;
    }

    private Decisions with(DecisionId decision) {
        Set<DecisionId> more = new HashSet<>(known);
        more.add(decision);
        return new Decisions(more);
    }
}
