package se.paragraf.query.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.NamedDocument;
import se.paragraf.query.status.DocumentsStatus;
import se.paragraf.value.Sha256;

/**
 * Which of the documents that a case names the register holds: looked up once, for any instant.
 *
 * @param named the documents that the case names
 * @param storedAt when each of those that the register holds was stored
 */
record DocumentAvailability(List<NamedDocument> named, Map<Sha256, Instant> storedAt) {

    /** Looks them up in the store. */
    static DocumentAvailability of(AgreementFacts facts, DocumentStore store) {
        return of(facts.documents(), store);
    }

    private static DocumentAvailability of(List<NamedDocument> named, DocumentStore store) {
        if (named.isEmpty()) {
            return new DocumentAvailability(named, Map.of());
        }
        Map<Sha256, Instant> storedAt =
                store.find(named.stream().map(NamedDocument::sha256).toList()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().storedAt()));
        return new DocumentAvailability(named, storedAt);
    }

    /** Whether looking them up again gives the same. */
    boolean isStillSo(DocumentStore store) {
        return equals(of(named, store));
    }

    /** What the register held at an instant, or holds now where none is given. */
    DocumentsStatus at(@Nullable Instant instant) {
        return DocumentsStatus.of(named, storedAt, instant);
    }

    /** Whether the register held the document at an instant, or holds it now where none is given. */
    static boolean isHere(@Nullable HeldDocument document, @Nullable Instant instant) {
        return document != null && DocumentsStatus.isHere(document.storedAt(), instant);
    }
}
