package se.paragraf.event;

import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/**
 * The regional council adopted the agreement.
 *
 * @param agreementId the agreement
 * @param decisionId the council's decision
 * @param source where it is recorded
 */
@Revision("3")
public record AdoptedByCouncil(AgreementId agreementId, DecisionId decisionId, DecisionSource source)
        implements CouncilEvent, DecisionEvent {

    @Override
    public <R> R accept(CouncilEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
