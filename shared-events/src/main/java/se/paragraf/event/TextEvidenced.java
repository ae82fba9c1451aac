package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Sha256;

/**
 * The agreement's text was found, so that its digest is now known.
 *
 * @param agreementId the agreement
 * @param sha256 the digest of the text
 * @param document the text as a document, or null where only the digest is stated
 * @param version the decision that put the text forward: an amendment's, or {@code proposal} for the text proposed; null
 *     in records of revision 1, which are of the version that was recorded last before them
 */
@Revision("2")
public record TextEvidenced(
        AgreementId agreementId,
        Sha256 sha256,
        @Correctable @Nullable DocumentRef document,
        @Nullable DecisionId version)
        implements ProposalEvent {

    /** Names the text that was proposed. */
    public static final DecisionId PROPOSAL = new DecisionId("proposal");

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
