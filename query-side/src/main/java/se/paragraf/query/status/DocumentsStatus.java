package se.paragraf.query.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.NamedDocument;
import se.paragraf.value.Sha256;

/**
 * Which of the documents that a case names by their digests the register holds.
 *
 * @param named how many it names
 * @param missing those that are not here, in the order in which they were named first
 */
public record DocumentsStatus(int named, List<NamedDocument> missing) {

    /** Keeps its own copy of the list. */
    public DocumentsStatus {
        missing = List.copyOf(missing);
    }

    /**
     * What is here, or was.
     *
     * @param named the documents that the case names
     * @param storedAt when each of those that the register holds was stored
     * @param by only documents that had been taken in by then are here, that very instant included; null for all
     */
    public static DocumentsStatus of(List<NamedDocument> named, Map<Sha256, Instant> storedAt, @Nullable Instant by) {
        return new DocumentsStatus(
                named.size(),
                named.stream()
                        .filter(document -> !isHere(storedAt.get(document.sha256()), by))
                        .toList());
    }

    /** Whether a document that was stored at one instant was here by another; a null one was never stored. */
    public static boolean isHere(@Nullable Instant storedAt, @Nullable Instant by) {
        return storedAt != null && (by == null || !storedAt.isAfter(by));
    }
}
