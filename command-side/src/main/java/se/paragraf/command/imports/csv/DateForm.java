package se.paragraf.command.imports.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.paragraf.value.Check;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/** Parser for dates. A date that could be read as two different days is refused. */
final class DateForm {

    private static final String MIDNIGHT = "(?:[ T]00:00(?::00(?:[.,]0+)?)?)?";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(YEAR + "-(?<month>\\d{2})-(?<day>\\d{2})" + MIDNIGHT),
            Pattern.compile(YEAR + "(?<month>\\d{2})(?<day>\\d{2})"),
            Pattern.compile(YEAR + "/(?<month>\\d{2})/(?<day>\\d{2})" + MIDNIGHT),
            Pattern.compile(DAY + "/" + MONTH + "(?: |-| -)" + YEAR),
            Pattern.compile(DAY + "\\. ?" + MONTH + "\\. ?" + YEAR));
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:den )?" + DAY + "(?:\\.|:e)? (?<name>\\p{L}{3,9})\\.? " + YEAR);
    private static final Pattern EITHER_WAY = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{2}|\\d{4})");
    private static final Pattern DAY_NUMBER = Pattern.compile("[34]\\d{4}(?:[.,]0+)?");
    private static final Pattern WITH_A_TIME = Pattern.compile("\\d{4}[-/]\\d{2}[-/]\\d{2}[ T]\\d{1,2}[:.].*");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("maj", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final Pattern NAMES_OF_MONTHS = Pattern.compile(
            "jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|maj|may|june?|juni|july?|juli"
                    + "|aug(?:usti|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?");
    private static final Wording ACCEPTED = new Wording(
            "ett datum som 2022-06-13, 20220613, 13/6 2022, 13.6.2022 eller 13 juni 2022",
            "a date such as 2022-06-13, 20220613, 13/6 2022, 13.6.2022 or 13 June 2022");

    private DateForm() {}

    /**
     * The day that the text is.
     *
     * @throws InvalidValueException if it is none, or could be two
     */
    static LocalDate read(String text) {
        String plain = text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('t', 'T');
        for (Pattern form : FORMS) {
            Matcher date = form.matcher(plain);
            if (date.matches()) {
                return day(date, Integer.parseInt(date.group("month")));
            }
        }
        return inWords(text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    }

    private static LocalDate inWords(String text) {
        Matcher date = IN_WORDS.matcher(text);
        if (date.matches() && NAMES_OF_MONTHS.matcher(date.group("name")).matches()) {
            return day(date, month(date.group("name")));
        }
        if (EITHER_WAY.matcher(text).matches()) {
            throw refused(
                    "säger inte säkert vad som är dag och vad som är månad",
                    "does not say for certain which number is the day and which the month");
        }
        if (DAY_NUMBER.matcher(text).matches()) {
            throw refused("ser ut som ett kalkylprograms dagnummer", "looks like the day number of a spreadsheet");
        }
        if (WITH_A_TIME.matcher(text.replace('T', ' ')).matches()) {
            throw refused("har ett klockslag", "has a time of day");
        }
        throw refused("är inget datum", "is not a date");
    }

    private static int month(String name) {
        Integer month = MONTHS.get(name.substring(0, 3));
        if (month == null) {
            throw new IllegalStateException("every name of a month begins as one of them");
        }
        return month;
    }

    private static LocalDate day(Matcher date, int month) {
        try {
            LocalDate day =
                    LocalDate.of(Integer.parseInt(date.group("year")), month, Integer.parseInt(date.group("day")));
            Check.optionalDay("", day);
            return day;
        } catch (DateTimeException noSuchDay) {
            throw refused("är ingen dag i kalendern", "is no day of the calendar");
        }
    }

    private static InvalidValueException refused(String sv, String en) {
        return new InvalidValueException(new Wording(sv, en), ACCEPTED);
    }
}
