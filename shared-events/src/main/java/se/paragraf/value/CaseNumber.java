package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which an authority keeps a case (Swedish: diarienummer): a series, a serial number and a year,
 * unique within the authority. It is kept as written; {@link #canonical()} is the same for every way of writing it.
 *
 * @param value as written, such as "RS 759-2022", "KS 2022/759" or "2022-759"
 */
public record CaseNumber(@JsonValue String value) {

    private static final Pattern SERIAL_THEN_YEAR =
            Pattern.compile("(?<series>[\\p{L}]{0,10})[ ./-]?(?<serial>[0-9]{1,9})[-/:](?<year>(?:19|20|21)[0-9]{2})");
    private static final Pattern YEAR_THEN_SERIAL =
            Pattern.compile("(?<series>[\\p{L}]{0,10})[ ./-]?(?<year>(?:19|20|21)[0-9]{2})[-/:](?<serial>[0-9]{1,9})");

    /** Refuses what has no serial number and year. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseNumber(@Nullable String value) {
        this.value = value == null ? "" : value.strip();
        parts(this.value);
    }

    /** The canonical form: series in capitals, serial without leading zeros, year, such as "RS 759-2022". */
    public String canonical() {
        Matcher parts = parts(value);
        String number = Long.parseLong(parts.group("serial")) + "-" + parts.group("year");
        String series = parts.group("series").toUpperCase(Locale.ROOT);
        return series.isEmpty() ? number : series + " " + number;
    }

    private static Matcher parts(String value) {
        Matcher serialFirst = SERIAL_THEN_YEAR.matcher(value);
        if (serialFirst.matches()) {
            return serialFirst;
        }
        Matcher yearFirst = YEAR_THEN_SERIAL.matcher(value);
        if (yearFirst.matches()) {
            return yearFirst;
        }
        throw new InvalidValueException(
                new Wording("är inget diarienummer", "is not a case number"),
                new Wording(
                        "en serie, ett löpnummer och ett år, som \"RS 759-2022\" eller \"KS 2022/759\"",
                        "a series, a serial number and a year, such as \"RS 759-2022\" or \"KS 2022/759\""));
    }

    @Override
    public String toString() {
        return value;
    }
}
