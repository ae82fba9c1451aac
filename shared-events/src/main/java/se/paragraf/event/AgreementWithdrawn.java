package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.SeveralLines;

/**
 * The proposal was withdrawn before the regional council adopted it, which ends the case.
 *
 * @param agreementId the agreement
 * @param decisionId the decision to withdraw
 * @param source where it is recorded
 * @param reason why, in the words of the minutes, or null
 */
@Revision("3")
public record AgreementWithdrawn(
        AgreementId agreementId,
        DecisionId decisionId,
        DecisionSource source,
        @Correctable @SeveralLines @Nullable String reason)
        implements ProposalEvent, DecisionEvent {

    @Override
    public <R> R accept(ProposalEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
