package se.paragraf.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.SeveralLines;

/**
 * It was decided that the adopted agreement ends before its period does.
 *
 * @param agreementId the agreement
 * @param decisionId the decision to terminate
 * @param source where it is recorded
 * @param effectiveFrom the first day on which the agreement no longer runs
 * @param reason why, in the words of the minutes, or null
 */
@Revision("3")
public record AgreementTerminated(
        AgreementId agreementId,
        DecisionId decisionId,
        DecisionSource source,
        @Correctable LocalDate effectiveFrom,
        @Correctable @SeveralLines @Nullable String reason)
        implements ProposalEvent, DecisionEvent {

    @Override
    public <R> R accept(ProposalEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
