package se.paragraf.value;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A period of days, both ends included.
 *
 * @param from its first day
 * @param to its last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    /** Periods in the order of their first days, the shorter first where those are the same. */
    public static final Comparator<Period> BY_FIRST_DAY =
            Comparator.comparing(Period::from).thenComparing(Period::to);

    /** Refuses a period that ends before it begins. */
    public Period {
        Check.present("from", from);
        Check.present("to", to);
        if (from.getYear() < 1862 || to.getYear() > 9999) {
            throw new InvalidValueException(
                    "from",
                    new Wording(
                            "eller to ligger utanför åren 1862 till 9999", "or to lies outside the years 1862 to 9999"),
                    new Wording("datum som 2023-01-01", "dates such as 2023-01-01"));
        }
        if (to.isBefore(from)) {
            throw new InvalidValueException(
                    "to",
                    new Wording("ligger före from", "lies before from"),
                    new Wording("ett datum från och med " + from, "a date on or after " + from));
        }
    }

    /** Whether the period contains the day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the period contains every day of the other one. */
    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }
}
