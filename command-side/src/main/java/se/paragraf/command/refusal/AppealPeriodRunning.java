package se.paragraf.command.refusal;

import java.time.LocalDate;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * The decision can still be appealed.
 *
 * @param decisionId the decision
 * @param lastDay the last day for appeal
 * @param on the day of the confirmation
 */
public record AppealPeriodRunning(DecisionId decisionId, LocalDate lastDay, LocalDate on) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.APPEAL_PERIOD_RUNNING;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Beslutet " + decisionId + " kan överklagas till och med " + lastDay + "; " + on + " är inte därefter.",
                "The decision " + decisionId + " can be appealed through " + lastDay + "; " + on
                        + " is not after that.");
    }
}
