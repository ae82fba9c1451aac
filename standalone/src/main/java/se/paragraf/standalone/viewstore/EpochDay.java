package se.paragraf.standalone.viewstore;

import java.time.LocalDate;

/** The stored form of a day: days since 1970-01-01, with a small number at either end for an open interval. */
final class EpochDay {

    private static final long OPEN_START = -1_000_000;
    private static final long OPEN_END = 4_000_000;

    private EpochDay() {}

    static long of(LocalDate day) {
        return Math.max(OPEN_START, Math.min(OPEN_END, day.toEpochDay()));
    }

    static LocalDate toDate(long number) {
        if (number == OPEN_START) {
            return LocalDate.MIN;
        }
        return number == OPEN_END ? LocalDate.MAX : LocalDate.ofEpochDay(number);
    }
}
