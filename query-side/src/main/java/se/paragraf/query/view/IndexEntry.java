package se.paragraf.query.view;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Something that a document can be found by, for as long as it holds.
 *
 * @param field what is said of the document, such as status
 * @param value what it is, compared letter by letter
 * @param validFrom the first day on which it holds; {@link LocalDate#MIN} where it always has
 * @param validUntil the first day on which it holds no longer; {@link LocalDate#MAX} where it always will
 */
public record IndexEntry(String field, String value, LocalDate validFrom, LocalDate validUntil) {

    /** An entry that holds on every day. */
    public static IndexEntry always(String field, String value) {
        return new IndexEntry(field, value, LocalDate.MIN, LocalDate.MAX);
    }

    /** By field and value alone: entries that differ in their days only are few, and most are asked for their hash often. */
    @Override
    public int hashCode() {
        return 31 * field.hashCode() + value.hashCode();
    }

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validUntil);
    }

    /** The same entries, those for one value whose days overlap joined into one. */
    static Set<IndexEntry> withoutOverlaps(Set<IndexEntry> entries) {
        if (entries.stream().allMatch(IndexEntry::isAlways)) {
            return entries;
        }
        Set<IndexEntry> apart = new HashSet<>(entries);
        for (IndexEntry entry : entries) {
            // Two that hold always are the same entry, so one of any two that overlap has days.
            if (!entry.isAlways() && apart.remove(entry)) {
                apart.add(joined(entry, apart));
            }
        }
        return apart;
    }

    private static IndexEntry joined(IndexEntry entry, Set<IndexEntry> apart) {
        IndexEntry joined = entry;
        for (Iterator<IndexEntry> others = apart.iterator(); others.hasNext(); ) {
            IndexEntry other = others.next();
            if (joined.overlaps(other)) {
                others.remove();
                joined = new IndexEntry(
                        joined.field,
                        joined.value,
                        joined.validFrom.isBefore(other.validFrom) ? joined.validFrom : other.validFrom,
                        joined.validUntil.isAfter(other.validUntil) ? joined.validUntil : other.validUntil);
            }
        }
        return joined;
    }

    private boolean isAlways() {
        return validFrom.equals(LocalDate.MIN) && validUntil.equals(LocalDate.MAX);
    }

    private boolean overlaps(IndexEntry other) {
        return value.equals(other.value)
                && field.equals(other.field)
                && validFrom.isBefore(other.validUntil)
                && other.validFrom.isBefore(validUntil);
    }
}
