package se.paragraf.event;

import java.time.LocalDate;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/**
 * It was decided that another agreement takes the place of this one. The other one's case file says so too.
 *
 * @param agreementId the agreement that is superseded
 * @param decisionId the decision to supersede
 * @param source where it is recorded
 * @param successor the agreement that takes its place
 * @param effectiveFrom the first day on which this agreement no longer runs
 */
@Revision("3")
public record AgreementSuperseded(
        AgreementId agreementId,
        DecisionId decisionId,
        DecisionSource source,
        AgreementId successor,
        @Correctable LocalDate effectiveFrom)
        implements ProposalEvent, DecisionEvent {

    @Override
    public <R> R accept(ProposalEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
