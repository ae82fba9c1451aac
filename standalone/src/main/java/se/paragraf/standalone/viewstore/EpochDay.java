package se.paragraf.standalone.viewstore;

import java.time.LocalDate;

/** Days as numbers: days since 1970-01-01, with a bound at either end for always, so that a number takes little room. */
final class EpochDay {

    private static final long ALWAYS_HAS = -1_000_000;
    private static final long ALWAYS_WILL = 4_000_000;

    private EpochDay() {}

    static long of(LocalDate day) {
        return Math.max(ALWAYS_HAS, Math.min(ALWAYS_WILL, day.toEpochDay()));
    }

    static LocalDate toDate(long number) {
        if (number == ALWAYS_HAS) {
            return LocalDate.MIN;
        }
        return number == ALWAYS_WILL ? LocalDate.MAX : LocalDate.ofEpochDay(number);
    }
}
