package se.paragraf.query.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.NamedDocument;
import se.paragraf.query.status.DocumentsStatus;
import se.paragraf.value.Sha256;

/**
 * Those of a case's documents that are here: looked up once, for any instant.
 *
 * @param named the documents that the case names
 * @param held those that are here
 */
public record DocumentAvailability(List<NamedDocument> named, Map<Sha256, HeldDocument> held) {

    public static DocumentAvailability of(AgreementFacts facts, DocumentStore store) {
        List<NamedDocument> named = facts.documents();
        return new DocumentAvailability(
                named, store.find(named.stream().map(NamedDocument::sha256).toList()));
    }

    /** What was here by an instant, or is where none is given. */
    public DocumentsStatus by(@Nullable Instant instant) {
        return DocumentsStatus.of(named, held, instant);
    }
}
