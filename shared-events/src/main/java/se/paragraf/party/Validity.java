package se.paragraf.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a code or a name holds, both ends included.
 *
 * @param from its first day, or null where it held before the reference data begin
 * @param to its last day, or null where it holds still
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether the day is one of them. */
    public boolean contains(LocalDate day) {
        return !isBefore(day) && !isAfter(day);
    }

    /** Whether it was over before the day. */
    public boolean isBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether it began after the day. */
    public boolean isAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** Whether it holds still. */
    public boolean isOpen() {
        return to == null;
    }
}
