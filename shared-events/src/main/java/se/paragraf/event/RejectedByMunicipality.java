package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SeveralLines;

/**
 * A party rejected the agreement.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param decisionId its decision
 * @param source where it is recorded
 * @param reason why, in the words of the minutes, or null
 * @param supersedes the party's earlier decision that this one takes the place of, or null
 */
@Revision("3")
public record RejectedByMunicipality(
        AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionId decisionId,
        DecisionSource source,
        @Correctable @SeveralLines @Nullable String reason,
        @Nullable DecisionId supersedes)
        implements AdoptionEvent, DecisionEvent {

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
