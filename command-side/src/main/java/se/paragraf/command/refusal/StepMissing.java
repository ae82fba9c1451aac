package se.paragraf.command.refusal;

import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * What comes before in the course of a decision is not recorded.
 *
 * @param decisionId the decision
 * @param step what has to be recorded first
 */
public record StepMissing(DecisionId decisionId, MinutesStage step) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.STEP_MISSING;
    }

    @Override
    public Wording detail() {
        return new Wording(
                step.wording().sv() + " för beslutet " + decisionId + " är inte registrerad.",
                step.wording().en() + " of the decision " + decisionId + " is not recorded.");
    }
}
