package se.paragraf.query.audit;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.documents.Documents.Found;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.value.Sha256;

/** Integrity check of the documents: reads the bytes of each and compares their digest and size. */
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
    }

    /** Number of documents checked. */
    long count() {
        return count;
    }

    private void check(Sha256 digest) {
        try {
            Found found = documents.inspect(digest);
            Long noted = documents.find(digest).map(HeldDocument::size).orElse(null);
            if (!found.sha256().equals(digest)) {
                report("sha256", digest, found.sha256().value());
            } else if (noted == null || noted != found.size()) {
                report("size", found.size(), noted);
            }
        } catch (IOException e) {
            report("sha256", digest, null);
        }
    }

    private void report(String field, Object expected, @Nullable Object found) {
        differences.add(new Difference(
                Finding.KEPT_DOCUMENT_ALTERED,
                null,
                null,
                null,
                null,
                null,
                field,
                expected.toString(),
                found == null ? null : found.toString()));
    }
}
