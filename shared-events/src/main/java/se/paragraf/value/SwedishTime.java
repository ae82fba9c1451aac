package se.paragraf.value;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone Europe/Stockholm, in which a day begins for everyone who decides and records. */
public final class SwedishTime {

    /** Europe/Stockholm, with its summer time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** The system clock in this zone, for {@link LocalDate#now(Clock)}. */
    public static Clock clock() {
        return Clock.system(ZONE);
    }

    /** The day of an instant. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
