package se.paragraf.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.InvalidValueException;

/**
 * Case numbers for finding: in their canonical form, folded. What spellings are of one number is for {@link CaseNumber} to
 * say; this only takes its canonical form apart.
 */
final class SearchNumbers {

    /** A canonical form of two numbers: the series may be missing, and a line break leaves open which is the year. */
    private static final Pattern TWO_NUMBERS =
            Pattern.compile("(?:(?<series>[\\p{L}-]+) )?(?<numbers>[0-9]+[-\n](?<last>[0-9]+))");

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}");

    private SearchNumbers() {}

    /** The values that a number is found by: its canonical form, that without the series, and its year or its parts. */
    static Set<String> of(CaseNumber number) {
        String canonical = SearchWords.fold(number.canonical());
        Set<String> values = new LinkedHashSet<>(List.of(canonical));
        Matcher form = TWO_NUMBERS.matcher(canonical);
        if (form.matches()) {
            values.add(form.group("numbers"));
            SearchWords.parts(form.group("numbers")).stream()
                    .filter(part -> YEAR.matcher(part).matches())
                    .forEach(values::add);
        } else {
            values.addAll(SearchWords.parts(canonical));
        }
        return values;
    }

    /** The value of the number that a text may be a spelling of: of all cases that may be meant. A search picks none. */
    static Optional<String> sought(String typed) {
        try {
            return Optional.of(SearchWords.fold(new CaseNumber(typed).canonical()));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** Whether the value is that of a whole number with its year, and not of the beginning of one. */
    static boolean isWhole(String value) {
        Matcher form = TWO_NUMBERS.matcher(value);
        return form.matches() && YEAR.matcher(form.group("last")).matches();
    }

    /** Whether the value is that of a number with a series. */
    static boolean hasSeries(String value) {
        Matcher form = TWO_NUMBERS.matcher(value);
        return form.matches() && form.group("series") != null;
    }
}
