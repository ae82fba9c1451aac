package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Postponement;
import se.paragraf.value.SeveralLines;

/**
 * A party put the matter off. After a rejection this opens it again.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param decisionId its decision
 * @param source where it is recorded
 * @param postponement how it was put off
 * @param reason why, in the words of the minutes, or null
 */
@Revision("3")
public record AdoptionPostponed(
        AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionId decisionId,
        DecisionSource source,
        @Correctable Postponement postponement,
        @Correctable @SeveralLines @Nullable String reason)
        implements AdoptionEvent, DecisionEvent {

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
