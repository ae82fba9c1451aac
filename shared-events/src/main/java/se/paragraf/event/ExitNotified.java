package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SeveralLines;

/**
 * A party that had adopted gave notice that it leaves the agreement.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param notifiedOn the day of the notice
 * @param effectiveFrom the first day on which it is no longer bound, not before the notice
 * @param document the notice, or null where it is not held
 * @param reason why, in its own words, or null
 */
@Revision("1")
public record ExitNotified(
        AgreementId agreementId,
        MunicipalityCode municipality,
        @Correctable LocalDate notifiedOn,
        @Correctable LocalDate effectiveFrom,
        @Correctable @Nullable DocumentRef document,
        @Correctable @SeveralLines @Nullable String reason)
        implements AdoptionEvent {

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(notifiedOn);
    }

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
