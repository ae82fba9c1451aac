package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.SeveralLines;

/**
 * The regional council sent the matter back (återremiss); it must be handed over again.
 *
 * @param agreementId the agreement
 * @param decisionId the council's decision
 * @param source where it is recorded
 * @param reason why, in the words of the minutes, or null
 */
@Revision("3")
public record ReferredBackByCouncil(
        AgreementId agreementId,
        DecisionId decisionId,
        DecisionSource source,
        @Correctable @SeveralLines @Nullable String reason)
        implements CouncilEvent, DecisionEvent {

    @Override
    public <R> R accept(CouncilEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
