package se.paragraf.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
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
 * @param conditions the conditions of the adoption by its minutes, numbered from 1; null where it keeps those that were
 *     asserted, as in every record of revision 1
 */
@Revision("3")
public record AdoptionEvidenced(
        AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionId evidences,
        DecisionId decisionId,
        DecisionSource source,
        @Nullable Sha256 textSha256,
        @Nullable List<AdoptionCondition> conditions)
        implements AdoptionEvent, DecisionEvent {

    /** Keeps its own copy of the conditions. */
    public AdoptionEvidenced {
        conditions = conditions == null ? null : Check.list("conditions", conditions);
    }

    /** Minutes that say nothing of conditions. */
    public AdoptionEvidenced(
            AgreementId agreementId,
            MunicipalityCode municipality,
            DecisionId evidences,
            DecisionId decisionId,
            DecisionSource source,
            @Nullable Sha256 textSha256) {
        this(agreementId, municipality, evidences, decisionId, source, textSha256, null);
    }

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
