package se.paragraf.event;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;

/**
 * This agreement takes the place of an earlier one: the counterpart of the earlier one's {@link AgreementSuperseded},
 * recorded together with it.
 *
 * @param agreementId the agreement that takes the place
 * @param predecessor the agreement whose place it takes
 * @param decisionId the decision to supersede, as it stands in the predecessor's case file
 * @param decidedOn the day of that decision, or null where it is not stated
 * @param effectiveFrom the first day on which the predecessor does not run any more, as it was then recorded
 */
@Revision("1")
public record SuccessionRecorded(
        AgreementId agreementId,
        AgreementId predecessor,
        DecisionId decisionId,
        @Nullable LocalDate decidedOn,
        LocalDate effectiveFrom)
        implements ProposalEvent {

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(decidedOn);
    }

    @Override
    public <R> R accept(ProposalEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
