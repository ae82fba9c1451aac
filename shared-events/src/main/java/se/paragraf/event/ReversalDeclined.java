package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.ReversalId;

/**
 * A proposed reversal was declined by another person than the one who proposed it.
 *
 * @param agreementId the agreement
 * @param reversalId the reversal
 * @param reason why, or null
 */
@Revision("1")
public record ReversalDeclined(
        AgreementId agreementId,
        ReversalId reversalId,
        @Nullable String reason) implements CorrectionEvent {

    @Override
    public <R> R accept(CorrectionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
