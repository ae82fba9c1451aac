package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Sha256;

/**
 * The agreement's text was found, so that its digest is now known.
 *
 * @param agreementId the agreement
 * @param sha256 the digest of the text
 * @param document the text as a document, or null where only the digest is stated
 */
@Revision("1")
public record TextEvidenced(
        AgreementId agreementId,
        Sha256 sha256,
        @Correctable @Nullable DocumentRef document) implements ProposalEvent {

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(ProposalEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
