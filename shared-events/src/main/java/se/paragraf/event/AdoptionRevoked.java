package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SeveralLines;

/**
 * A party's council took back its own adoption by a decision of its own (upphävande av eget beslut).
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param decisionId its decision to revoke
 * @param source where that is recorded
 * @param revokes the adoption that it takes back, as it was known at the recording
 * @param reason why, in the words of the minutes, or null
 */
@Revision("2")
public record AdoptionRevoked(
        AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionId decisionId,
        DecisionSource source,
        DecisionId revokes,
        @Correctable @SeveralLines @Nullable String reason)
        implements AdoptionEvent, DecisionEvent {

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
