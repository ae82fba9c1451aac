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
        Set<IndexEntry> entries = new HashSet<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(RECORD, start);
            int stop = end < 0 ? text.length() : end;
            entries.add(entry(text.substring(start, stop)));
            start = stop + 1;
        }
        return entries;
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
