package se.paragraf.command.imports.csv;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Check;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * Parser for dates. A time of day is left out, a day of the week has to be that of the date. A date that could be read as two
 * different days is refused, and so are two days: a decision is of one.
 */
final class DateForm {

    private static final int LONGEST = 100;
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String NAME = "(?<name>\\p{L}{3,9})\\.?";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(YEAR + "-(?<month>\\d{2})-(?<day>\\d{2})"),
            Pattern.compile(YEAR + "(?<month>\\d{2})(?<day>\\d{2})"),
            Pattern.compile(YEAR + "/(?<month>\\d{2})/(?<day>\\d{2})"),
            Pattern.compile("(?:den )?" + DAY + "/" + MONTH + "(?: |-| -)" + YEAR),
            Pattern.compile(DAY + "\\. ?" + MONTH + "\\. ?" + YEAR));
    private static final List<Pattern> IN_WORDS = List.of(
            Pattern.compile("(?:den |the )?" + DAY + "(?:\\.|:e|:a|st|nd|rd|th)? (?:of )?" + NAME + ",? " + YEAR),
            Pattern.compile(NAME + " " + DAY + "(?:st|nd|rd|th)?, " + YEAR));
    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "(?<date>.*\\d)(?:,? (?:kl(?:ockan)?\\.? ?|at )?|t)(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?:[:.][0-5]\\d(?:[.,]\\d+)?)?");
    private static final Pattern DAY_OF_WEEK = Pattern.compile("(?<weekday>\\p{L}+)\\.?,? (?<date>.*\\d.*)");
    private static final Pattern DAY_OF_WEEK_AFTER = Pattern.compile("(?<date>.*\\d),? ?\\(?(?<weekday>\\p{L}+)\\)?");
    private static final Pattern EITHER_WAY = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{2}|\\d{4})");
    private static final Pattern DAY_NUMBER = Pattern.compile("(?<days>[2-6]\\d{4})(?:[.,]\\d+)?");
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?:den )?\\d{1,2}(?:/\\d{1,2}|(?:\\.|:e)? \\p{L}{3,9}\\.?)");
    private static final Pattern WITH_A_PARAGRAPH =
            Pattern.compile(".*\\d.*(?:§|\\bparagraf\\b).*|\\p{L}+ \\d+, .*\\d.*");
    private static final String AND = " ?(?:--?|–|—|\\+|&|,| och | and | till | to | t o m | resp\\.? ) ?";
    private static final List<Pattern> TWO_DAYS = List.of(
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:" + AND + "|/)(?:(?:\\d{4}-)?\\d{1,2}-)?\\d{1,2}"),
            Pattern.compile(
                    "(?:den )?\\d{1,2}(?:\\.|:e)?" + AND + "(?:den )?\\d{1,2}(?:\\.|:e)? \\p{L}{3,9}\\.?(?: \\d{4})?"),
            Pattern.compile("(?:den )?\\d{1,2}(?:\\.|:e)? \\p{L}{3,9}\\.?(?: \\d{4})?" + AND
                    + "(?:den )?\\d{1,2}(?:\\.|:e)? \\p{L}{3,9}\\.?(?: \\d{4})?"),
            Pattern.compile("\\d{1,2}(?:/\\d{1,2})?(?:[ -]\\d{4})?" + AND + "\\d{1,2}/\\d{1,2}(?:[ -]+\\d{4})?"));
    private static final LocalDate FIRST_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
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
    private static final List<Pattern> DAYS_OF_THE_WEEK = List.of(
            Pattern.compile("m[åa]|m[åa]n|m[åa]ndag(?:en)?|mon|monday"),
            Pattern.compile("ti|tis|tisdag(?:en)?|tue|tues|tuesday"),
            Pattern.compile("on|ons|onsdag(?:en)?|wed|wednesday"),
            Pattern.compile("to|tor|tors|torsdag(?:en)?|thu|thur|thurs|thursday"),
            Pattern.compile("fr|fre|fredag(?:en)?|fri|friday"),
            Pattern.compile("l[öo]|l[öo]r|l[öo]rdag(?:en)?|sat|saturday"),
            Pattern.compile("s[öo]|s[öo]n|s[öo]ndag(?:en)?|sun|sunday"));
    private static final Wording ACCEPTED = new Wording(
            "ett datum som 2022-06-13, 20220613, 13/6 2022, 13.6.2022 eller 13 juni 2022",
            "a date such as 2022-06-13, 20220613, 13/6 2022, 13.6.2022 or 13 June 2022");
    private static final Wording ONE_DAY = new Wording(
            "dagen då det beslutades, som 2022-06-13", "the day on which it was decided, such as 2022-06-13");

    private DateForm() {}

    /**
     * The day that the text is.
     *
     * @throws InvalidValueException if it is none, or could be two
     */
    static LocalDate read(String text) {
        String plain = text.length() > LONGEST
                ? ""
                : text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).strip();
        LocalDate day = dayOf(plain);
        if (day == null) {
            throw whyNot(plain);
        }
        return day;
    }

    private static @Nullable LocalDate dayOf(String plain) {
        LocalDate day = bare(plain);
        if (day != null) {
            return day;
        }
        Matcher timed = TIME_OF_DAY.matcher(plain);
        if (timed.matches()) {
            LocalDate dated = bare(timed.group("date"));
            return dated == null ? onADayOfTheWeek(timed.group("date")) : dated;
        }
        return onADayOfTheWeek(plain);
    }

    private static @Nullable LocalDate bare(String plain) {
        for (Pattern form : FORMS) {
            Matcher date = form.matcher(plain);
            if (date.matches()) {
                return day(date, Integer.parseInt(date.group("month")));
            }
        }
        for (Pattern form : IN_WORDS) {
            Matcher date = form.matcher(plain);
            if (date.matches() && NAMES_OF_MONTHS.matcher(date.group("name")).matches()) {
                return day(date, month(date.group("name")));
            }
        }
        return null;
    }

    private static @Nullable LocalDate onADayOfTheWeek(String plain) {
        for (Pattern form : List.of(DAY_OF_WEEK, DAY_OF_WEEK_AFTER)) {
            Matcher dated = form.matcher(plain);
            DayOfWeek weekday = dated.matches() ? dayOfTheWeek(dated.group("weekday")) : null;
            LocalDate day = weekday == null ? null : bare(dated.group("date"));
            if (weekday != null && day != null) {
                return mustBeA(weekday, day);
            }
        }
        return null;
    }

    private static @Nullable DayOfWeek dayOfTheWeek(String name) {
        for (int index = 0; index < DAYS_OF_THE_WEEK.size(); index++) {
            if (DAYS_OF_THE_WEEK.get(index).matcher(name).matches()) {
                return DayOfWeek.of(index + 1);
            }
        }
        return null;
    }

    private static LocalDate mustBeA(DayOfWeek weekday, LocalDate day) {
        if (day.getDayOfWeek() != weekday) {
            String[] swedish = {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"};
            throw new InvalidValueException(
                    new Wording(
                            "har en veckodag som inte är datumets: " + day + " var en "
                                    + swedish[day.getDayOfWeek().ordinal()],
                            "has a day of the week that is not the date's: " + day + " was a "
                                    + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    ACCEPTED);
        }
        return day;
    }

    private static InvalidValueException whyNot(String text) {
        if (WITH_A_PARAGRAPH.matcher(text).matches()) {
            return new InvalidValueException(
                    new Wording("har en paragraf bredvid datumet", "has a paragraph beside the date"),
                    new Wording(
                            "datumet ensamt, och numret i kolumnen Paragraf",
                            "the date alone, and the number in the column Paragraph"));
        }
        if (TWO_DAYS.stream().anyMatch(form -> form.matcher(text).matches())) {
            return new InvalidValueException(new Wording("är två dagar", "is two days"), ONE_DAY);
        }
        if (EITHER_WAY.matcher(text).matches()) {
            return refused(
                    "säger inte säkert vad som är dag och vad som är månad",
                    "does not say for certain which number is the day and which the month");
        }
        Matcher number = DAY_NUMBER.matcher(text);
        if (number.matches()) {
            return dayNumber(Integer.parseInt(number.group("days")));
        }
        if (WITHOUT_YEAR.matcher(text).matches()) {
            return refused("har inget årtal", "has no year");
        }
        return refused("är inget datum", "is not a date");
    }

    /** Spreadsheets count days from 1900 or, on older Macintosh computers, from 1904; a list of text does not say which. */
    private static InvalidValueException dayNumber(int days) {
        LocalDate by1900 = FIRST_OF_1900.plusDays(days);
        LocalDate by1904 = FIRST_OF_1904.plusDays(days);
        return new InvalidValueException(
                new Wording(
                        "ser ut som ett kalkylprograms dagnummer: det kan vara " + by1900 + " eller, räknat från 1904, "
                                + by1904,
                        "looks like the day number of a spreadsheet: it could be " + by1900 + " or, counted from 1904, "
                                + by1904),
                ACCEPTED);
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
