package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;

/**
 * It was confirmed that the decision has gained legal force (laga kraft): the time for appeal ran out with no live
 * appeal. Putting a decision into effect need not wait for this (KL 13:14).
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param confirmedOn the day of the confirmation, or null where it is not stated
 * @param appealableThrough the last day for appeal, as it was computed then
 * @param document what confirms it, or null
 */
@Revision("1")
public record LegalForceConfirmed(
        AgreementId agreementId,
        DecisionId decisionId,
        @Correctable @Nullable LocalDate confirmedOn,
        LocalDate appealableThrough,
        @Correctable @Nullable DocumentRef document)
        implements MinutesEvent {

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(confirmedOn);
    }

    @Override
    public <R> R accept(MinutesEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
