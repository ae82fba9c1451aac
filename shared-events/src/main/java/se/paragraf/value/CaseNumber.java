package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The number under which an authority keeps a case (Swedish: diarienummer): a series, a serial number and a year,
 * unique within the authority. It is kept as written; {@link #canonical()} is the same for every way of writing it.
 *
 * @param value as written, such as "RS 759-2022", "KS 2022/759" or "2022-759"
 */
public record CaseNumber(@JsonValue String value) {

    private static final int LONGEST = 64;
    private static final int MOST_EARLIER_FORMS = 63;
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

    /**
     * The canonical form: series in capitals and in Unicode normalization form C, serial without leading zeros, year,
     * such as "RS 759-2022".
     */
    public String canonical() {
        return withSeries(canonicalSeries());
    }

    /**
     * The canonical forms that the same number had before series were normalized, where a letter of it can be written as
     * another code point that Unicode calls equivalent, such as K as the Kelvin sign or Å as the Ångström sign. Under
     * these a case may have been opened; none is opened under them any more. At most {@value #MOST_EARLIER_FORMS}.
     */
    List<String> earlierCanonicals() {
        List<String> forms = List.of("");
        for (int letter : canonicalSeries().codePoints().toArray()) {
            List<Integer> spellings = new ArrayList<>(List.of(letter));
            spellings.addAll(EquivalentLetters.OF_CAPITAL.getOrDefault(letter, List.of()));
            forms = forms.stream()
                    .flatMap(form -> spellings.stream().map(each -> form + Character.toString(each)))
                    .limit(MOST_EARLIER_FORMS + 1)
                    .toList();
        }
        return forms.stream()
                .filter(series -> !series.equals(canonicalSeries()))
                .map(this::withSeries)
                .toList();
    }

    private String canonicalSeries() {
        String series = Normalizer.normalize(parts(value).group("series"), Normalizer.Form.NFC);
        // Not normalized again: a case that was opened under a normalized number keeps its identifier.
        return series.toUpperCase(Locale.ROOT);
    }

    private String withSeries(String series) {
        Matcher parts = parts(value);
        String number = Long.parseLong(parts.group("serial")) + "-" + parts.group("year");
        return series.isEmpty() ? number : series + " " + number;
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

    private static Matcher parts(String written) {
        // Jackson hands the text over as it came. Only a short one is normalized, since a long run of accents is
        // costly.
        String value = written.length() > LONGEST ? "" : Normalizer.normalize(written, Normalizer.Form.NFC);
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
