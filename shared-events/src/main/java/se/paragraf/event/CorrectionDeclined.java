package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CorrectionId;

/**
 * A proposed correction was declined by another person than the one who proposed it.
 *
 * @param agreementId the agreement
 * @param correctionId the correction
 * @param reason why, or null
 */
@Revision("1")
public record CorrectionDeclined(
        AgreementId agreementId,
        CorrectionId correctionId,
        @Nullable String reason) implements CorrectionEvent {

    @Override
    public <R> R accept(CorrectionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
