package se.paragraf.command.refusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * What is to be recorded of the decision is recorded already.
 *
 * @param decisionId the decision
 * @param step what has happened already
 * @param on the day, or null where it is not stated
 */
public record StepAlreadyTaken(
        DecisionId decisionId, MinutesStage step, @Nullable LocalDate on) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.STEP_ALREADY_TAKEN;
    }

    @Override
    public Wording detail() {
        return new Wording(
                step.wording().sv() + " för beslutet " + decisionId + " är redan registrerad"
                        + (on == null ? "." : " den " + on + "."),
                step.wording().en() + " of the decision " + decisionId + " is recorded already"
                        + (on == null ? "." : ", on " + on + "."));
    }
}
