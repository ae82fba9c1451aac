package se.paragraf.chronology;

import java.time.LocalDate;

/**
 * A fact at its place in the order of happening.
 *
 * @param fact the fact
 * @param days when it happened
 */
public record Placed(Fact fact, DayBounds days) {

    /** The day at which it stands in the order: where none is stated, the latest on which it can have happened. */
    public LocalDate day() {
        return days.notAfter();
    }
}
