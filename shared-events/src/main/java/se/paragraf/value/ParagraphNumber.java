package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a decision in a body's minutes, written § 192: a number, with a letter where the minutes have one (§ 310 a),
 * or a range of such numbers where one decision has several (§§ 310–311). Ordered by number, then letter, then the end of
 * the range. Some bodies number by year and some by meeting, so it is not unique within a year.
 *
 * @param value "113", "310 a" or "310–311": each number from 1 to 99,999, a blank before a letter, an en dash in a range
 */
public record ParagraphNumber(@JsonValue String value) implements Comparable<ParagraphNumber> {

    /** What is accepted as a paragraph's number. */
    public static final Wording ACCEPTED = new Wording(
            "ett heltal från 1 till 99999, med bokstav eller som intervall, som \"113\", \"310 a\" eller \"310–311\"",
            "a whole number from 1 to 99999, with a letter or as a range, such as \"113\", \"310 a\" or \"310–311\"");

    private static final int LONGEST = 40;
    private static final int GREATEST = 99_999;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzåäö";
    private static final String NUMBER = "([0-9]{1,9})\\h?([" + LETTERS + "])?";
    /** Hyphens, the dashes that are as short as an em dash, and the minus sign. */
    private static final String DASH = "[-\u2010-\u2014\u2212]";

    private static final Pattern FORM = Pattern.compile(
            "\\h*(?:§\\h?§?\\h?)?" + NUMBER + "(?:\\h?" + DASH + "\\h?" + NUMBER + ")?(?:\\h?§{1,2})?\\h*");
    private static final Comparator<ParagraphNumber> ORDER = Comparator.comparing(ParagraphNumber::first)
            .thenComparing(paragraph -> paragraph.last() == null ? Part.NONE : paragraph.last());

    /**
     * Reads "113", "§ 113", "310a", "310 a", "310-311" or "§§ 310–311", in small or capital letters and in any Unicode
     * normalization form, with any kind of blank and of dash. Refuses what is none of these, a number out of bounds and a
     * range that does not rise.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ParagraphNumber(@Nullable String value) {
        if (value != null && isPlain(value)) {
            this.value = value;
            return;
        }
        Matcher form = FORM.matcher(
                value == null || value.length() > LONGEST
                        ? ""
                        : Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw refused(new Wording("är inget paragrafnummer", "is not a paragraph's number"));
        }
        Part first = part(form, 1);
        Part last = form.group(3) == null ? null : part(form, 3);
        if (last != null && first.compareTo(last) >= 0) {
            throw refused(new Wording("är ett intervall som inte stiger", "is a range that does not rise"));
        }
        this.value = last == null ? first.toString() : first + "–" + last;
    }

    /** The paragraph of that whole number. JSON may have it as a number, as it had before there were letters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ParagraphNumber(int number) {
        this(Integer.toString(number));
    }

    /** Whether it is a number as it is stored, without letter and range: most are, and need no pattern. */
    private static boolean isPlain(String value) {
        return !value.isEmpty() && value.length() <= 5 && value.charAt(0) != '0' && Check.isDigits(value);
    }

    private static Part part(Matcher form, int group) {
        int number = Integer.parseInt(form.group(group));
        if (number < 1 || number > GREATEST) {
            throw refused(new Wording("är inget paragrafnummer", "is not a paragraph's number"));
        }
        String letter = form.group(group + 1);
        return new Part(number, letter == null ? "" : letter);
    }

    private static InvalidValueException refused(Wording reason) {
        return new InvalidValueException(reason, ACCEPTED);
    }

    /** The number, or the first one of a range. */
    public int number() {
        return first().number;
    }

    @Override
    public int compareTo(ParagraphNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (last() == null ? "§ " : "§§ ") + value;
    }

    private Part first() {
        return isPlain(value) ? new Part(Integer.parseInt(value), "") : part(form(), 1);
    }

    private @Nullable Part last() {
        if (isPlain(value)) {
            return null;
        }
        Matcher form = form();
        return form.group(3) == null ? null : part(form, 3);
    }

    private Matcher form() {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalStateException("the constructor lets nothing else through");
        }
        return form;
    }

    /** A number with its letter, which is empty where there is none. */
    private record Part(int number, String letter) implements Comparable<Part> {

        static final Part NONE = new Part(0, "");

        @Override
        public int compareTo(Part other) {
            return Comparator.comparingInt(Part::number)
                    .thenComparingInt(part -> part.letter.isEmpty() ? -1 : LETTERS.indexOf(part.letter))
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return letter.isEmpty() ? Integer.toString(number) : number + " " + letter;
        }
    }
}
