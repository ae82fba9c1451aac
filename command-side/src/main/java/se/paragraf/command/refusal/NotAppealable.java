package se.paragraf.command.refusal;

import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * The decision cannot be appealed.
 *
 * @param decisionId the decision
 */
public record NotAppealable(DecisionId decisionId) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NOT_APPEALABLE;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Beslutet " + decisionId + " är rent förberedande och kan inte överklagas.",
                "The decision " + decisionId + " is purely preparatory and cannot be appealed.");
    }
}
