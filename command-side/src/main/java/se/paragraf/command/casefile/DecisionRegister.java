package se.paragraf.command.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/**
 * The decisions of a case file and their identifiers.
 *
 * @param known the decisions that stand in it
 * @param given whether an identifier was ever given in it, also to a record that was reversed
 */
public record DecisionRegister(Collection<KnownDecision> known, Predicate<DecisionId> given) {

    /** No decision yet. */
    public static final DecisionRegister NONE = new DecisionRegister(List.of(), id -> false);

    /** The identifier that the event gives to a decision, if it records one. */
    static Optional<DecisionId> given(AgreementEvent event) {
        if (event instanceof DecisionEvent decision) {
            return Optional.of(decision.decisionId());
        }
        return event instanceof AgreementProposed proposed
                ? Optional.ofNullable(proposed.decisionId())
                : Optional.empty();
    }

    /**
     * The identifier for a decision that is about to be recorded. One that its source does not tell apart, for lack of
     * body, date or paragraph, is numbered, and so is one whose name was given to another.
     *
     * @throws RefusedException with {@link DecisionAlreadyRecorded} if the same decision is there already
     */
    public DecisionId identify(DecisionSource source) {
        mustStandAlone(source, null);
        return name(source);
    }

    /** The identifier that {@link #identify} gives, also where the same decision is there already. */
    public DecisionId name(DecisionSource source) {
        DecisionId stated = DecisionId.of(source);
        DecisionId free = stated;
        for (int number = 2; given.test(free); number++) {
            free = stated.numbered(number);
        }
        return free;
    }

    /** The identifier for a decision whose minutes were found: the one that it has, where they state what was asserted. */
    public DecisionId identifyEvidenced(DecisionSource minutes, KnownDecision asserted) {
        boolean same = DecisionId.of(minutes).equals(asserted.decisionId())
                || asserted.source().isOfTheSameDecisionAs(minutes);
        return same ? asserted.decisionId() : identify(minutes);
    }

    /**
     * No other decision has the same authority, body, day and paragraph.
     *
     * @param except the decision whose source it is, or null for a new decision
     * @throws RefusedException with {@link DecisionAlreadyRecorded} otherwise
     */
    public void mustStandAlone(DecisionSource source, @Nullable DecisionId except) {
        known.stream()
                .filter(decision -> !decision.decisionId().equals(except))
                .filter(decision -> decision.source().isOfTheSameDecisionAs(source))
                .findFirst()
                .ifPresent(existing -> {
                    throw new RefusedException(new DecisionAlreadyRecorded(existing.decisionId()));
                });
    }
}
