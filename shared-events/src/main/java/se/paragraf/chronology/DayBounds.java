package se.paragraf.chronology;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which something happened; one day, where that is stated. Bounds come from stated days only.
 *
 * @param notBefore the earliest day, or null where nothing tells
 * @param notAfter the latest day, at which it stands in the order of happening
 * @param isStated whether a record states the day
 */
public record DayBounds(@Nullable LocalDate notBefore, LocalDate notAfter, boolean isStated) {

    /** The bounds of a day that is stated. */
    static DayBounds stated(LocalDate day) {
        return new DayBounds(day, day, true);
    }

    /** The bounds of a day that nobody stated; a latest day before the earliest is taken for both. */
    static DayBounds between(@Nullable LocalDate notBefore, LocalDate notAfter) {
        boolean crossed = notBefore != null && notBefore.isAfter(notAfter);
        return new DayBounds(crossed ? notAfter : notBefore, notAfter, false);
    }

    /** Whether it may have happened by the day, though the register cannot tell. */
    public boolean mayReach(LocalDate day) {
        return !isStated && day.isBefore(notAfter) && (notBefore == null || !day.isBefore(notBefore));
    }
}
