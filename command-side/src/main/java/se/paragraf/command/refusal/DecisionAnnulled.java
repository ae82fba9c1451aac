package se.paragraf.command.refusal;

import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * A court has annulled the decision.
 *
 * @param decisionId the decision
 */
public record DecisionAnnulled(DecisionId decisionId) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.DECISION_ANNULLED;
    }

    @Override
    public Wording detail() {
        return new Wording("Beslutet " + decisionId + " är upphävt.", "The decision " + decisionId + " is annulled.");
    }
}
