package se.paragraf.query.audit;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentStore.Note;
import se.paragraf.query.documents.DocumentStore.NoteState;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.documents.Documents.Found;
import se.paragraf.query.documents.HandedInBy;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.value.Sha256;

/**
 * Integrity check of the documents: reads the bytes of each and compares their digest and size, and checks what is noted of it
 * by its code; then looks for what belongs to no document.
 */
final class DocumentIntegrityCheck {

    private static final int PAGE = 500;

    private final Documents documents;
    private final Differences differences;
    private long count;

    DocumentIntegrityCheck(Documents documents, Differences differences) {
        this.documents = documents;
        this.differences = differences;
    }

    /**
     * Checks all documents.
     *
     * @param each called after each document
     */
    void run(Runnable each) {
        Sha256 last = null;
        List<Sha256> page;
        do {
            page = documents.digests(last, PAGE);
            for (Sha256 digest : page) {
                check(digest);
                last = digest;
                count++;
                each.run();
            }
        } while (page.size() == PAGE);
        documents.strays(PAGE).forEach(stray -> report(Finding.KEPT_DOCUMENT_UNEXPECTED, "name", null, stray));
    }

    /** Number of documents checked. */
    long count() {
        return count;
    }

    private void check(Sha256 digest) {
        Note note = documents.note(digest);
        HeldDocument noted = note.document();
        try {
            Found found = documents.inspect(digest);
            if (!found.sha256().equals(digest)) {
                report(Finding.KEPT_DOCUMENT_ALTERED, "sha256", digest, found.sha256());
            } else if (noted != null && noted.size() != found.size()) {
                report(Finding.KEPT_DOCUMENT_ALTERED, "size of " + digest, found.size(), noted.size());
            }
        } catch (IOException e) {
            report(Finding.KEPT_DOCUMENT_ALTERED, "sha256", digest, null);
        }
        if (note.state() == NoteState.ALTERED || note.state() == NoteState.MISSING) {
            report(Finding.KEPT_DOCUMENT_NOTE_ALTERED, "note of " + digest, null, noted == null ? null : said(noted));
        }
    }

    private static String said(HeldDocument noted) {
        HandedInBy by = noted.handedInBy();
        return noted.mediaType() + ", " + noted.size() + ", " + noted.storedAt()
                + (by == null ? "" : ", " + by.actor() + " (" + by.role() + ")");
    }

    private void report(Finding finding, String field, @Nullable Object expected, @Nullable Object found) {
        differences.add(new Difference(
                finding,
                null,
                null,
                null,
                null,
                null,
                field,
                expected == null ? null : expected.toString(),
                found == null ? null : found.toString()));
    }
}
