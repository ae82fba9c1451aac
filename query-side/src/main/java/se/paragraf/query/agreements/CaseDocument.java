package se.paragraf.query.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.query.trail.TrailEntry;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Sha256;

/**
 * A document as one record of a case names it.
 *
 * @param name what the record calls it
 * @param sha256 the digest by which it names it; absent where it only mentions it
 * @param mediaType the type that the record gives it; absent where it gives none
 * @param sequence the record's place in the case file
 * @param type what the record is, such as AdoptedByMunicipality
 * @param decision the decision that it records, or that it happened to; absent where there is none
 * @param state whether the document is here
 * @param held the document, as it is kept; absent where it is not here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDocument(
        String name,
        @Nullable Sha256 sha256,
        @Nullable String mediaType,
        long sequence,
        String type,
        @Nullable DecisionId decision,
        DocumentState state,
        @Nullable HeldDocument held) {

    /** Whether a document is here. */
    public enum DocumentState {
        /** It can be read. */
        HELD,
        /** It can be handed in. */
        MISSING,
        /** The record does not say by its digest which document it means. */
        MENTIONED
    }

    static CaseDocument of(DocumentRef named, TrailEntry entry, @Nullable HeldDocument held) {
        DocumentState whenNotHere = named.sha256() == null ? DocumentState.MENTIONED : DocumentState.MISSING;
        return new CaseDocument(
                named.name(),
                named.sha256(),
                named.mediaType(),
                entry.sequence(),
                entry.type(),
                entry.decision() == null ? null : entry.decision().decisionId(),
                held == null ? whenNotHere : DocumentState.HELD,
                held);
    }
}
