package se.paragraf.standalone.eventstore;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * The stored form of an instant: ISO 8601 in UTC, always with nine decimals, such as
 * {@code 2022-04-13T09:00:00.123456789Z}. The width is fixed, so texts sort like the instants.
 */
final class RecordedTime {

    private static final DateTimeFormatter NINE_DECIMALS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final String FORM = "0000-00-00T00:00:00.000000000Z";
    private static final long SECONDS_PER_DAY = 86_400;

    private RecordedTime() {}

    /** @throws IllegalArgumentException if the instant is outside the years 0000 to 9999 */
    static String format(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("The instant " + instant + " is outside the years 0000 to 9999");
        }
        return NINE_DECIMALS.format(instant);
    }

    /** @throws DateTimeException if the text is not an instant */
    static Instant parse(String text) {
        if (!isCanonical(text)) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY + time.toSecondOfDay(), number(text, 20, 29));
    }

    /** The instant of the text, or another where it is none. */
    static Instant parseOr(Instant other, String text) {
        try {
            return parse(text);
        } catch (DateTimeException e) {
            return other;
        }
    }

    /** Whether the text has the form that this program writes. It is parsed digit by digit, for speed. */
    private static boolean isCanonical(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int index = 0; index < FORM.length(); index++) {
            char expected = FORM.charAt(index);
            char found = text.charAt(index);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int end) {
        int number = 0;
        for (int index = from; index < end; index++) {
            number = 10 * number + (text.charAt(index) - '0');
        }
        return number;
    }
}
