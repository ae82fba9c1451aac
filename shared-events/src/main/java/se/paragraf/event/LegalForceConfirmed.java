package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;

/**
 * It was confirmed that the decision has gained legal force (laga kraft): the time for appeal ran out with no live
 * appeal, or the court certified it. Putting a decision into effect need not wait for this (KL 13:14).
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param confirmedOn the day of the confirmation, or null where it is not stated
 * @param appealableThrough the last day for appeal, first or further, as it was computed then; null where it rests on the
 *     court's certificate and no notice is known
 * @param document what confirms it, or null
 * @param certificate the court's own certificate, or null where it does not rest on one
 */
@Revision("2")
public record LegalForceConfirmed(
        AgreementId agreementId,
        DecisionId decisionId,
        @Correctable @Nullable LocalDate confirmedOn,
        @Nullable LocalDate appealableThrough,
        @Correctable @Nullable DocumentRef document,
        @Nullable CourtCertificate certificate)
        implements MinutesEvent {

    @Override
    public List<DocumentRef> documents() {
        return Stream.concat(
                        Stream.ofNullable(document),
                        Stream.ofNullable(certificate == null ? null : certificate.document()))
                .toList();
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
