package se.paragraf.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.PlainIso;
import se.paragraf.value.Wording;

/** Parsers for dates, instants and UUIDs in their one accepted form, for bodies and query parameters. */
public final class IsoText {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private IsoText() {}

    /**
     * A calendar date of ISO 8601 with a year of four digits.
     *
     * @throws InvalidValueException where the text has another form or is no day of the calendar
     */
    public static LocalDate date(String text) {
        LocalDate date = PlainIso.date(text);
        if (date == null) {
            throw new InvalidValueException(
                    new Wording("är inget datum", "is not a date"),
                    new Wording("ett datum som 2022-04-13", "a date such as 2022-04-13"));
        }
        return date;
    }

    /**
     * An instant as RFC 3339 writes it, with seconds and with its offset from UTC.
     *
     * @throws InvalidValueException where the text has another form or is no point in time
     */
    public static Instant instant(String text) {
        Instant plain = PlainIso.instant(text);
        if (plain != null) {
            return plain;
        }
        try {
            if (INSTANT.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            // Refused below, as what has another form.
        }
        throw new InvalidValueException(
                new Wording("är ingen tidpunkt", "is not an instant"),
                new Wording("en tidpunkt som 2022-04-13T09:30:00Z", "an instant such as 2022-04-13T09:30:00Z"));
    }

    /**
     * A UUID in the form of RFC 9562.
     *
     * @throws InvalidValueException where the text has another form
     */
    public static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new InvalidValueException(
                    new Wording("är inget UUID", "is not a UUID"),
                    new Wording(
                            "ett UUID som 0190a6f2-7c3e-7b1a-9f52-1f6d2c8e4b10",
                            "a UUID such as 0190a6f2-7c3e-7b1a-9f52-1f6d2c8e4b10"));
        }
        return UUID.fromString(text);
    }
}
