package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;

/**
 * The contract (samverkansavtal) between one party and the region was signed.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param signedOn the day of the last signature, or null where it is not stated
 * @param document the signed contract, or null where it is not held
 * @param signatories who signed, in order
 */
@Revision("1")
public record ContractSigned(
        AgreementId agreementId,
        MunicipalityCode municipality,
        @Correctable @Nullable LocalDate signedOn,
        @Correctable @Nullable DocumentRef document,
        @Correctable(most = Check.NAME) List<String> signatories)
        implements AdoptionEvent {

    /** Keeps its own copy of the signatories. */
    public ContractSigned {
        signatories = Check.list("signatories", signatories);
    }

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(signedOn);
    }

    @Override
    public <R> R accept(AdoptionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
