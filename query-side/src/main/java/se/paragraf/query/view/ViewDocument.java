package se.paragraf.query.view;

import java.util.Set;

/**
 * A document as it is put into the store.
 *
 * @param key its name
 * @param position the position of the event that it came from; the later one wins, in whatever order they arrive
 * @param sortKey where it stands in a list: unique among the documents of its kind and never changing
 * @param body what it says, as JSON
 * @param entries what it can be found by; days in more than one entry for a value count once
 */
public record ViewDocument(DocumentKey key, long position, long sortKey, String body, Set<IndexEntry> entries) {

    /** Keeps its own copy of the entries, in which the days of one value do not overlap. */
    public ViewDocument {
        entries = Set.copyOf(IndexEntry.withoutOverlaps(entries));
    }
}
