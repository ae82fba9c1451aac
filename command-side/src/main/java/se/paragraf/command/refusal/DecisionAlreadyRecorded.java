package se.paragraf.command.refusal;

import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * The same body's paragraph of that year stands in the case already.
 *
 * @param decisionId the decision
 */
public record DecisionAlreadyRecorded(DecisionId decisionId) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.DECISION_ALREADY_RECORDED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Beslutet " + decisionId + " finns redan i ärendet.",
                "The decision " + decisionId + " stands in the case already.");
    }
}
