package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Opinion;

/**
 * A preparatory body, committee or board dealt with the matter. Never a decision on it.
 *
 * @param agreementId the agreement
 * @param decisionId the body's decision
 * @param source where it is recorded
 * @param opinion what the body said, or null where the asserting record does not say
 */
@Revision("3")
public record PreparationRecorded(
        AgreementId agreementId,
        DecisionId decisionId,
        DecisionSource source,
        @Correctable @Nullable Opinion opinion) implements PreparationEvent, DecisionEvent {

    @Override
    public <R> R accept(PreparationEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
