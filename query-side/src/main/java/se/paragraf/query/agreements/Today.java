package se.paragraf.query.agreements;

import java.time.Clock;
import java.time.LocalDate;
import se.paragraf.query.history.RecordedEvent;

/**
 * Today's date in Sweden.
 *
 * @param clock what tells the time
 */
record Today(Clock clock) {

    LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), RecordedEvent.ZONE);
    }
}
