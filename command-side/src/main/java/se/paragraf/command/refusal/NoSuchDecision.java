package se.paragraf.command.refusal;

import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * The case has no such decision.
 *
 * @param decisionId the decision that was named
 */
public record NoSuchDecision(DecisionId decisionId) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NO_SUCH_DECISION;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Ärendet har inget beslut " + decisionId + ".", "The case has no decision " + decisionId + ".");
    }
}
