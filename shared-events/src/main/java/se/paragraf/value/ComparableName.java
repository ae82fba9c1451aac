package se.paragraf.value;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Comparison of names without regard to spelling: NFKC, without invisible characters, case folded, each run of blanks as
 * one and none at the ends. It is in the manner of NFKC_Casefold (Unicode Standard, section 3.13), by the mappings that Java
 * has. Letters of different scripts that look alike stay different.
 */
public final class ComparableName {

    // Those of Default_Ignorable_Code_Point (DerivedCoreProperties.txt) that Java's \p{Cf} does not have.
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\p{Cc}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0"
                    + "\\x{E0000}-\\x{E0FFF}&&[^\\t\\n\\u000B\\f\\r\\u0085]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    private ComparableName() {}

    /** The form in which the name is compared. It is not for display. */
    public static String of(String name) {
        String visible =
                INVISIBLE.matcher(Normalizer.normalize(name, Form.NFKC)).replaceAll("");
        String folded = Normalizer.normalize(folded(visible), Form.NFKC);
        return BLANKS.matcher(folded).replaceAll(" ").strip();
    }

    /** Whether two names differ at most in spelling. */
    public static boolean areEqual(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    // Upper case first, which knows letters of several characters (ß); then letter by letter, so that no letter
    // depends on its neighbours, as the Greek sigma would.
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toUpperCase(Locale.ROOT).codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
