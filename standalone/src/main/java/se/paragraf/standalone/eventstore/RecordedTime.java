package se.paragraf.standalone.eventstore;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * How the file writes an instant: ISO 8601 in UTC, always with nine decimals, such as
 * {@code 2022-04-13T09:00:00.123456789Z}. Of one width, so that the order of the texts is the order of the instants, and
 * readable without this program.
 */
final class RecordedTime {

    private static final DateTimeFormatter NINE_DECIMALS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private RecordedTime() {}

    /** @throws IllegalArgumentException where the instant is outside the years 0000 to 9999 */
    static String format(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("The instant " + instant + " is outside the years 0000 to 9999");
        }
        return NINE_DECIMALS.format(instant);
    }

    static Instant parse(String text) {
        return Instant.parse(text);
    }
}
