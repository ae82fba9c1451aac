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
 * A party adopted the agreement.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param decisionId its decision
 * @param source where it is recorded
 * @param textSha256 the digest of the text that it adopted, or null where that is not known
 * @param conditions what it made its adoption depend on, numbered from 1; while one is open the adoption
 *     does not count. Revision 1 had them as texts without numbers
 * @param supersedes the party's earlier decision that this re-vote takes the place of, or null
 */
@Revision("4")
public record AdoptedByMunicipality(
        AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionId decisionId,
        DecisionSource source,
        @Nullable Sha256 textSha256,
        List<AdoptionCondition> conditions,
        @Nullable DecisionId supersedes)
        implements AdoptionEvent, DecisionEvent {

    /** Keeps its own copy of the conditions. */
    public AdoptedByMunicipality {
        conditions = Check.list("conditions", conditions);
    }

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
