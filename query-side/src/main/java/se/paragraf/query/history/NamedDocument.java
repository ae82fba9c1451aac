package se.paragraf.query.history;

import java.util.ArrayList;
import java.util.List;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Sha256;

/**
 * A document that records of the case name by its digest. Whether the register holds it is no fact of the case.
 *
 * @param sha256 the digest of its bytes
 * @param name what the first of them calls it
 * @param sequences where in the case file they stand, in order
 */
public record NamedDocument(Sha256 sha256, String name, List<Long> sequences) {

    /** Keeps its own copy of the list. */
    public NamedDocument {
        sequences = List.copyOf(sequences);
    }

    /** The documents so far and those that one more record names; in the order in which they were named first. */
    static List<NamedDocument> after(List<NamedDocument> before, RecordedEvent recorded) {
        List<NamedDocument> documents = before;
        for (DocumentRef named : recorded.event().documents()) {
            Sha256 digest = named.sha256();
            if (digest != null) {
                documents = with(documents, digest, named.name(), recorded.sequence());
            }
        }
        return documents;
    }

    private static List<NamedDocument> with(List<NamedDocument> before, Sha256 digest, String name, long sequence) {
        List<NamedDocument> documents = new ArrayList<>(before);
        for (int index = 0; index < documents.size(); index++) {
            if (documents.get(index).sha256().equals(digest)) {
                documents.set(index, documents.get(index).alsoAt(sequence));
                return documents;
            }
        }
        documents.add(new NamedDocument(digest, name, List.of(sequence)));
        return documents;
    }

    private NamedDocument alsoAt(long sequence) {
        if (sequences.contains(sequence)) {
            return this;
        }
        List<Long> all = new ArrayList<>(sequences);
        all.add(sequence);
        return new NamedDocument(sha256, name, all);
    }
}
