package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;

/**
 * The minutes were found of an adoption that only another record had asserted until then.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param evidences the adoption as it was first recorded
 * @param decisionId the same adoption as its minutes name it; the adoption goes by this from now on
 * @param source the party's own minutes
 * @param textSha256 the digest of the text that it adopted, or null where that is not known
 */
@Revision("1")
public record AdoptionEvidenced(
        AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionId evidences,
        DecisionId decisionId,
        DecisionSource source,
        @Nullable Sha256 textSha256)
        implements AdoptionEvent, DecisionEvent {

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
