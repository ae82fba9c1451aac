package se.paragraf.command.imports.csv;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Period;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.Excerpt;

/** Parser for review windows: whole years, or from one day to another. */
final class PeriodForm {

    private static final Pattern BETWEEN_PERIODS = Pattern.compile("[,;|\\n\\r]+");
    private static final int LONGEST = 100;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern FROM_TO = Pattern.compile("(?i)(.+?)(?: ?[–—] ?| - | till | to |\\.\\.)(.+)");

    private PeriodForm() {}

    /**
     * The periods that a cell lists.
     *
     * @throws InvalidValueException if one is none
     */
    static List<Period> periods(String text) {
        return Stream.of(BETWEEN_PERIODS.split(text))
                .map(String::strip)
                .filter(period -> !period.isEmpty())
                .map(PeriodForm::period)
                .toList();
    }

    /**
     * The period from the one day to the other.
     *
     * @throws InvalidValueException if it ends before it begins
     */
    static Period between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidValueException(
                    new Wording(
                            "ligger före periodens första dag, " + from, "lies before the period's first day, " + from),
                    new Wording("en dag från och med " + from, "a day on or after " + from));
        }
        return new Period(from, to);
    }

    private static Period period(String text) {
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return new Period(year.atDay(1), year.atDay(year.length()));
        }
        Matcher fromTo = FROM_TO.matcher(text);
        if (text.length() <= LONGEST && fromTo.matches()) {
            LocalDate from = DateForm.read(fromTo.group(1).strip());
            LocalDate to = DateForm.read(fromTo.group(2).strip());
            return between(from, to);
        }
        throw new InvalidValueException(
                new Wording(
                        "har \"" + Excerpt.of(text) + "\", som inte är någon period",
                        "has \"" + Excerpt.of(text) + "\", which is no period"),
                new Wording(
                        "år med komma emellan, som 2024, 2026, eller perioder som 2024-01-01 till 2024-12-31",
                        "years with commas between them, such as 2024, 2026, or periods such as 2024-01-01 to 2024-12-31"));
    }
}
