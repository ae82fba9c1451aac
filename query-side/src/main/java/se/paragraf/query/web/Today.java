package se.paragraf.query.web;

import java.time.Clock;
import java.time.LocalDate;
import se.paragraf.query.history.RecordedEvent;

/**
 * The day that it is for everyone who decides and records.
 *
 * @param clock what tells the time
 */
public record Today(Clock clock) {

    public LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), RecordedEvent.ZONE);
    }
}
