package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SeveralLines;

/**
 * A condition on which a party had adopted was met or fell away. The adoption counts once every one has.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param decisionId the adoption that the condition belongs to
 * @param condition which of its conditions, counted from 1
 * @param resolvedOn the day, or null where it is not stated
 * @param document what shows it, or null
 * @param note how it was resolved, or null
 */
@Revision("1")
public record AdoptionConditionResolved(
        AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionId decisionId,
        int condition,
        @Correctable @Nullable LocalDate resolvedOn,
        @Correctable @Nullable DocumentRef document,
        @Correctable @SeveralLines @Nullable String note)
        implements AdoptionEvent {

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(resolvedOn);
    }

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
