package se.paragraf.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Parser and formatter of the plain ISO 8601 forms, which nearly all stored values have: {@code 2022-04-13} and
 * {@code 2022-04-13T09:30:00.123Z}. They read a text of these forms exactly as the JDK's formatters do and leave any other
 * to these, since those walk a tree of printers and parsers for each value.
 */
public final class PlainIso {

    private static final int DATE = 10;
    private static final int SECONDS = 19;
    private static final int NANO_DIGITS = 9;

    /** The first and the last second of the years 0 to 9999, which are written with four digits and no sign. */
    private static final long FIRST = -62_167_219_200L;

    private static final long LAST = 253_402_300_799L;

    private PlainIso() {}

    /** The day of a text such as 2022-04-13; null where it has another form, or is no day of the calendar. */
    public static @Nullable LocalDate date(String text) {
        return text.length() == DATE ? dateIn(text) : null;
    }

    /** The instant of a text such as 2022-04-13T09:30:00Z or 2022-04-13T09:30:00.123Z; null where it has another form. */
    public static @Nullable Instant instant(String text) {
        int length = text.length();
        if (length <= SECONDS
                || text.charAt(length - 1) != 'Z'
                || text.charAt(DATE) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        LocalDate date = dateIn(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS);
        int nano = length == SECONDS + 1 ? 0 : nanoseconds(text, length - 1);
        if (date == null
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || nano < 0) {
            return null;
        }
        return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second, nano);
    }

    private static @Nullable LocalDate dateIn(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        if (year < 0 || month < 1 || day < 1 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The fraction from the point to the end; negative where it is none of 1 to 9 digits. */
    private static int nanoseconds(String text, int end) {
        int digits = end - SECONDS - 1;
        if (text.charAt(SECONDS) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nano = number(text, SECONDS + 1, end);
        for (int digit = digits; digit < NANO_DIGITS && nano > 0; digit++) {
            nano *= 10;
        }
        return nano;
    }

    /** The number of these ASCII digits; negative where one is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The instant as {@link Instant#toString} writes it. */
    public static String text(Instant instant) {
        if (instant.getEpochSecond() < FIRST || instant.getEpochSecond() > LAST) {
            return instant.toString();
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(30).append(time.toLocalDate()).append('T');
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        two(text, time.getSecond());
        int nano = time.getNano();
        if (nano != 0) {
            // Three, six or nine digits, as many as it takes.
            int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
            text.append('.');
            for (int digit = 0, unit = 100_000_000; digit < digits; digit++, unit /= 10) {
                text.append((char) ('0' + nano / unit % 10));
            }
        }
        return text.append('Z').toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
