package se.paragraf.standalone.viewstore;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.paragraf.query.view.IndexEntry;

/**
 * A document's index entries as one text, stored with the document, so that changes are known without reading the index.
 * It uses ASCII's separators for units and records.
 */
final class EntryText {

    private static final char UNIT = 0x1F;
    static final char RECORD = 0x1E;

    private EntryText() {}

    /**
     * The entries as text: the same for the same entries.
     *
     * @throws IllegalArgumentException if a field or a value holds a separator
     */
    static String of(Set<IndexEntry> entries) {
        return entries.stream().map(EntryText::of).sorted().collect(Collectors.joining("" + RECORD));
    }

    /** The entries of a text. */
    static Set<IndexEntry> read(String text) {
        return without(text, "");
    }

    /**
     * The entries of a text that are not in the other. Both are walked in their order, and only what differs is read: an
     * event changes few of many.
     */
    static Set<IndexEntry> without(String text, String other) {
        Set<IndexEntry> entries = new HashSet<>();
        int start = 0;
        int others = 0;
        while (start < text.length()) {
            int end = end(text, start);
            int othersEnd = end(other, others);
            int length = end - start;
            if (length == othersEnd - others && text.regionMatches(start, other, others, length)) {
                start = end + 1;
                others = othersEnd + 1;
            } else if (others < other.length()
                    && other.substring(others, othersEnd).compareTo(text.substring(start, end)) < 0) {
                others = othersEnd + 1;
            } else {
                entries.add(entry(text.substring(start, end)));
                start = end + 1;
            }
        }
        return entries;
    }

    private static int end(String text, int start) {
        int end = text.indexOf(RECORD, start);
        return end < 0 ? text.length() : end;
    }

    private static String of(IndexEntry entry) {
        if (holdsSeparator(entry.field()) || holdsSeparator(entry.value())) {
            throw new IllegalArgumentException("an index entry holds a separator: " + entry.field());
        }
        return entry.field()
                + UNIT
                + entry.value()
                + UNIT
                + EpochDay.of(entry.validFrom())
                + UNIT
                + EpochDay.of(entry.validUntil());
    }

    private static boolean holdsSeparator(String text) {
        return text.indexOf(UNIT) >= 0 || text.indexOf(RECORD) >= 0;
    }

    private static IndexEntry entry(String text) {
        int value = text.indexOf(UNIT);
        int from = text.indexOf(UNIT, value + 1);
        int until = text.indexOf(UNIT, from + 1);
        return new IndexEntry(
                text.substring(0, value),
                text.substring(value + 1, from),
                day(text.substring(from + 1, until)),
                day(text.substring(until + 1)));
    }

    private static LocalDate day(String number) {
        return EpochDay.toDate(Long.parseLong(number));
    }
}
