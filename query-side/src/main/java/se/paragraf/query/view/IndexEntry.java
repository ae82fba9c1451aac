package se.paragraf.query.view;

import java.time.LocalDate;

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

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validUntil);
    }
}
