package se.paragraf.query.http;

import java.time.Clock;
import java.time.LocalDate;
import se.paragraf.query.history.RecordedEvent;

/**
 * The day that it is for everyone who decides and records.
 *
 * @param clock what tells the time
 */
record Today(Clock clock) {

    LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), RecordedEvent.ZONE);
    }
}
