package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The number under which an authority keeps a case (Swedish: diarienummer), exactly as written, unique within the
 * authority. Its forms differ widely. Two spellings are the same case only where that is certain: a series of letters and two
 * numbers of which exactly one can be a year (1900 to 2199) are the same in any order, letter case, punctuation and zero
 * padding. Where both numbers could be years, {@link CaseReference} says what is certain. Any other form is taken as it
 * is: only letter case, blanks beside punctuation, and "Dnr" before it do not matter. One letter after the numbers is no
 * series, since it can as well name a part of the case. Letter case matters where a letter has no counterpart of its own
 * in the other case: "SS" is not certainly "ß".
 *
 * @param value as written, such as "RS 759-2022", "KS 2022/759", "2025.271 KS" or "322-278/2009"; 1 to 64 characters
 */
public record CaseNumber(@JsonValue String value) {

    /** The most characters that a case number may have. */
    public static final int LONGEST = 64;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_EARLIER_SERIES = 64;
    private static final int LONGEST_EARLIER_SERIES = 10;
    private static final int LONGEST_EARLIER_SERIAL = 9;
    private static final List<String> EARLIER_SERIES_OF_NONE = List.of("", "DNR", "DIARIENR", "ÄRENDENR");
    private static final String PUNCTUATION = "[./:,;\\\\_§\\-\u2010-\u2015\u2212]";
    private static final String BETWEEN = "(?:\\h*" + PUNCTUATION + "\\h*|\\h+)";
    private static final String SERIES = "(?<series>\\p{L}+(?:" + BETWEEN + "\\p{L}+)*)";
    private static final String LAST_SERIES = "(?<series>\\p{L}{2,}(?:" + BETWEEN + "\\p{L}{2,})*)";
    private static final String NUMBERS = "(?<first>[0-9]+)" + BETWEEN + "(?<second>[0-9]+)";
    private static final Pattern LABEL =
            Pattern.compile("(?iu)(?:d\\.?\\h?nr|diarie(?:nr|nummer)|ärende(?:nr|nummer))(?!\\p{L})" + "(?:\\h|"
                    + PUNCTUATION + ")*+(?=.)");
    private static final Pattern SERIES_FIRST = Pattern.compile("(?:" + SERIES + BETWEEN + "?)?" + NUMBERS);
    private static final Pattern SERIES_LAST = Pattern.compile(NUMBERS + BETWEEN + LAST_SERIES);
    private static final Pattern BLANKS_BESIDE_PUNCTUATION = Pattern.compile("\\h*(" + PUNCTUATION + ")\\h*|(\\h)\\h+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final Wording ACCEPTED = new Wording(
            "ett diarienummer som det skrivs, med högst " + LONGEST
                    + " tecken, som \"RS 759-2022\" eller \"KS 2022/759\"",
            "a case number as it is written, of at most " + LONGEST
                    + " characters, such as \"RS 759-2022\" or \"KS 2022/759\"");

    /** Refuses what is empty, longer than 64 characters, or has a control character, an invisible one or a line break. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseNumber(@Nullable String value) {
        this.value = checked(value);
    }

    private static String checked(@Nullable String value) {
        try {
            return Text.line("", value, LONGEST);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(e.reason(), ACCEPTED);
        }
    }

    /**
     * The canonical form: the same for two spellings if, and only if, they are certainly the same case, as far as that does
     * not depend on which of two numbers is the year. Such as "RS 759-2022"; with both numbers in ascending order, and a
     * line break between them, where both could be years; else in capitals, without "Dnr" and blanks beside punctuation.
     */
    public String canonical() {
        return parts().map(Parts::canonical).orElseGet(this::plain);
    }

    /** Whether both of its numbers could be the year, so that the other order could be the same case and need not be. */
    public boolean isOpenAsToYear() {
        return parts().filter(Parts::isOpen).isPresent();
    }

    /** Whether that year is one of the numbers in it, so that it can be stated as the year of the case. */
    public boolean canBeOf(int year) {
        return parts().map(parts -> parts.isOpen() || parts.year().equals("" + year))
                        .orElse(true)
                && isYear("" + year)
                && DIGITS.matcher(unlabelled())
                        .results()
                        .anyMatch(number -> unpadded(number.group()).equals("" + year));
    }

    /** The first of its two numbers, without zero padding, where both could be the year. */
    OptionalInt firstOfTwoYears() {
        return parts().filter(Parts::isOpen)
                .map(parts -> OptionalInt.of(Integer.parseInt(parts.first)))
                .orElseGet(OptionalInt::empty);
    }

    /**
     * The canonical forms that the same number could have in earlier programs, where they differ from {@link #canonical()}:
     * under these a case may have been opened, and none is opened under them any more. Earlier programs took a series of up
     * to ten letters in any case, of which one could be written as another code point that Unicode calls equivalent, such
     * as K as the Kelvin sign; took "Dnr" for the series; and took one of two numbers that could be years for the year.
     */
    List<String> earlierCanonicals() {
        return parts().map(parts -> parts.earlierCanonicals()
                        .filter(earlier -> !earlier.equals(parts.canonical()))
                        .toList())
                .orElseGet(List::of);
    }

    private Optional<Parts> parts() {
        String written = unlabelled();
        return Stream.of(SERIES_FIRST, SERIES_LAST)
                .map(form -> form.matcher(written))
                .filter(Matcher::matches)
                .findFirst()
                .map(Parts::of)
                .filter(parts -> isYear(parts.first) || isYear(parts.second));
    }

    private String unlabelled() {
        Matcher label = LABEL.matcher(value);
        return label.lookingAt() ? value.substring(label.end()) : value;
    }

    private String plain() {
        return capitals(BLANKS_BESIDE_PUNCTUATION
                .matcher(unlabelled())
                .replaceAll(match -> match.group(1) == null ? " " : Matcher.quoteReplacement(match.group(1))));
    }

    /** In capitals, except for letters that are not the small letter of their capital, such as ß, long s and dotless i. */
    private static String capitals(String text) {
        return text.codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)) == letter
                        ? Character.toUpperCase(letter)
                        : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unpadded(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static boolean isYear(String number) {
        return number.length() == 4 && Integer.parseInt(number) >= FIRST_YEAR && Integer.parseInt(number) <= LAST_YEAR;
    }

    /** A series, in capitals and empty where there is none, and two numbers without zero padding, in the order written. */
    private record Parts(String series, String first, String second) {

        static Parts of(Matcher form) {
            String series = form.group("series");
            return new Parts(
                    series == null
                            ? ""
                            : LETTERS.matcher(series)
                                    .results()
                                    .map(word -> capitals(word.group()))
                                    .collect(Collectors.joining("-")),
                    unpadded(form.group("first")),
                    unpadded(form.group("second")));
        }

        boolean isOpen() {
            return isYear(first) && isYear(second) && !first.equals(second);
        }

        String year() {
            return isYear(second) ? second : first;
        }

        String serial() {
            return isYear(second) ? first : second;
        }

        String lesser() {
            return first.compareTo(second) < 0 ? first : second;
        }

        String greater() {
            return first.compareTo(second) < 0 ? second : first;
        }

        String canonical() {
            String numbers = isOpen() ? lesser() + "\n" + greater() : serial() + "-" + year();
            return in(series, numbers);
        }

        Stream<String> earlierCanonicals() {
            if (serial().length() > LONGEST_EARLIER_SERIAL
                    || series.codePointCount(0, series.length()) > LONGEST_EARLIER_SERIES
                    || series.contains("-")) {
                return Stream.of();
            }
            List<String> numbers = isOpen()
                    ? List.of(lesser() + "-" + greater(), greater() + "-" + lesser())
                    : List.of(serial() + "-" + year());
            return earlierSeries().stream().flatMap(spelled -> numbers.stream().map(each -> in(spelled, each)));
        }

        private List<String> earlierSeries() {
            if (series.isEmpty()) {
                return EARLIER_SERIES_OF_NONE;
            }
            List<String> spelled = List.of("");
            // Not normalized after it: a case that was opened under that number keeps its identifier.
            for (int letter : series.toUpperCase(Locale.ROOT).codePoints().toArray()) {
                List<Integer> spellings = new ArrayList<>(List.of(letter));
                spellings.addAll(EquivalentLetters.OF_CAPITAL.getOrDefault(letter, List.of()));
                spelled = spelled.stream()
                        .flatMap(form -> spellings.stream().map(each -> form + Character.toString(each)))
                        .limit(MOST_EARLIER_SERIES)
                        .toList();
            }
            return spelled;
        }

        private static String in(String series, String numbers) {
            return series.isEmpty() ? numbers : series + " " + numbers;
        }
    }

    /** Capital letters with the other letters that are equivalent to them; found once, among all of Unicode. */
    private static final class EquivalentLetters {

        private static final Map<Integer, List<Integer>> OF_CAPITAL = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isLetter)
                .filter(letter -> !Normalizer.isNormalized(Character.toString(letter), Normalizer.Form.NFC))
                .boxed()
                .filter(letter -> normalCapital(letter).codePoints().count() == 1)
                .collect(Collectors.groupingBy(
                        letter -> normalCapital(letter).codePointAt(0),
                        Collectors.mapping(Character::toUpperCase, Collectors.toList())));

        private static String normalCapital(int letter) {
            return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
