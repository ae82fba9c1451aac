package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifier of a recorded decision within its agreement, such as 2480-kommunfullmaktige-2022-06-13-113: authority,
 * body, day of the meeting, paragraph. Identifiers of an earlier form have the year only, such as
 * 2480-kommunfullmaktige-2022-113; decisions keep them.
 *
 * @param value lower-case letters, digits and hyphens, at most 120 characters
 */
public record DecisionId(@JsonValue String value) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

    /** Refuses what does not have the form of an identifier. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DecisionId(@Nullable String value) {
        if (value == null || value.length() > 120 || !hasForm(value)) {
            throw new InvalidValueException(
                    new Wording("är inget besluts identitet", "is not a decision's identifier"),
                    new Wording(
                            "ett namn som 2480-kommunfullmaktige-2022-06-13-113",
                            "a name such as 2480-kommunfullmaktige-2022-06-13-113"));
        }
        this.value = value;
    }

    /** Words of lower-case letters and digits, with a hyphen between two of them. */
    private static boolean hasForm(String value) {
        boolean inWord = false;
        for (int index = 0; index < value.length(); index++) {
            char each = value.charAt(index);
            boolean isHyphen = each == '-';
            if (isHyphen ? !inWord : (each < 'a' || each > 'z') && (each < '0' || each > '9')) {
                return false;
            }
            inWord = !isHyphen;
        }
        return inWord;
    }

    /**
     * The identifier by the source, with "undated" and "unnumbered" for what it does not state. It is for a decision that
     * has none yet; whether two sources are of one decision is for {@link DecisionSource#isOfTheSameDecisionAs} to say.
     */
    public static DecisionId of(DecisionSource source) {
        Body body = source.body();
        String day =
                source.meetingDate() == null ? "undated" : source.meetingDate().toString();
        String paragraph = source.paragraph() == null
                ? "unnumbered"
                : plain(source.paragraph().value().replace(" ", ""));
        return new DecisionId(String.join(
                "-", source.authority().value(), body == null ? "unnamed" : plain(body.name()), day, paragraph));
    }

    /** The same identifier with a number appended, for a decision that date and paragraph do not distinguish. */
    public DecisionId numbered(int number) {
        return new DecisionId(value + "-" + number);
    }

    /** The name in lower-case letters, digits and hyphens, without diacritics; at most 60 characters. */
    static String plain(String name) {
        String decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String hyphenated =
                OTHERS.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("-");
        String letters = OUTER_HYPHENS.matcher(hyphenated).replaceAll("");
        String bounded = letters.length() > 60 ? letters.substring(0, 60).replaceAll("-$", "") : letters;
        return bounded.isEmpty() ? "body" : bounded;
    }

    @Override
    public String toString() {
        return value;
    }
}
