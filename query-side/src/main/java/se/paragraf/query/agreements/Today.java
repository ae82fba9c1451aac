package se.paragraf.query.agreements;

import java.time.Clock;
import java.time.LocalDate;
import se.paragraf.value.SwedishTime;

/**
 * Today's date in Sweden.
 *
 * @param clock what tells the time
 */
record Today(Clock clock) {

    LocalDate get() {
        return SwedishTime.day(clock.instant());
    }
}
