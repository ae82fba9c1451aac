package se.paragraf.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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

    /** The documents that the records name, which are given in the order of happening; the first to be named first. */
    static List<NamedDocument> in(List<RecordedEvent> records) {
        Map<Sha256, String> names = new LinkedHashMap<>();
        Map<Sha256, SortedSet<Long>> sequences = new HashMap<>();
        for (RecordedEvent recorded : records) {
            for (DocumentRef named : recorded.event().documents()) {
                Sha256 digest = named.sha256();
                if (digest != null) {
                    names.putIfAbsent(digest, named.name());
                    sequences.computeIfAbsent(digest, first -> new TreeSet<>()).add(recorded.sequence());
                }
            }
        }
        List<NamedDocument> documents = new ArrayList<>();
        names.forEach((digest, name) -> documents.add(
                new NamedDocument(digest, name, List.copyOf(sequences.getOrDefault(digest, new TreeSet<>())))));
        return documents;
    }
}
