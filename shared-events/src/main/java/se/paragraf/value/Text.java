package se.paragraf.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rule for text on its way in, the same at every door: bodies, parameters, cells of lists, commands. What is recorded
 * already is read by {@link Check#text}, which asks less.
 *
 * <p>Made uniform: the text is in Unicode normalization form C; a tab and every kind of blank (category Zs) is a plain
 * blank; CR LF and CR are LF.
 *
 * <p>Refused, with code point, name and place: control, format, private-use, unassigned and surrogate code points
 * (categories Cc, Cf, Co, Cn, Cs), line and paragraph separators (Zl, Zp), variation selectors, fillers and whatever else
 * has no glyph of its own, U+FFFD, which stands for a character that was lost, and a line break in a text of one line;
 * more than {@value #MOST_MARKS} combining marks on one letter, and a mark on none. So what is left and is not blank is
 * visible. Zero-width joiner and non-joiner are format characters and refused like the others.
 */
public final class Text {

    /** The most combining marks (categories Mn and Me) that one letter may have, in normalization form C. */
    static final int MOST_MARKS = 4;

    /** The most before normalization, which takes quadratic time on a long run of them; 30 is that of UAX 15's stream-safe text. */
    private static final int MOST_MARKS_AS_GIVEN = 30;

    /** What has no glyph although its category is a letter's, a mark's or a symbol's; pairs of first and last. */
    private static final int[] WITHOUT_GLYPH = {
        0x034F, 0x034F, // combining grapheme joiner
        0x115F, 0x1160, // Hangul fillers
        0x17B4, 0x17B5, // inherent vowels of Khmer
        0x180B, 0x180F, // Mongolian variation selectors
        0x2800, 0x2800, // blank of Braille
        0x3164, 0x3164, // Hangul filler
        0xFE00, 0xFE0F, // variation selectors
        0xFFA0, 0xFFA0, // half-width Hangul filler
        0xFFFC, 0xFFFD, // object replacement, replacement character
        0x16FE4, 0x16FE4, // Khitan filler
        0x1D159, 0x1D159, // null notehead
        0xE0000, 0xE0FFF // tags, variation selectors
    };

    private Text() {}

    /**
     * Text of one line that is not blank, without blanks at its ends.
     *
     * @param most how many characters it may have
     * @throws InvalidValueException where it is not such a text
     */
    public static String line(String field, @Nullable String value, int most) {
        return bounded(field, read(field, Check.present(field, value), false), most);
    }

    /** Text as {@link #line(String, String, int)}, or null where none was given. */
    public static @Nullable String optionalLine(String field, @Nullable String value, int most) {
        return value == null ? null : line(field, value, most);
    }

    /** Text of one or several lines that is not blank, without blanks and line breaks at its ends. */
    public static String lines(String field, @Nullable String value, int most) {
        return bounded(field, read(field, Check.present(field, value), true), most);
    }

    /** Text as {@link #lines(String, String, int)}, or null where none was given. */
    public static @Nullable String optionalLines(String field, @Nullable String value, int most) {
        return value == null ? null : lines(field, value, most);
    }

    /** A list of texts, each checked as {@link #line(String, String, int)}. */
    public static List<String> listOfLine(String field, @Nullable List<String> values, int most) {
        return list(field, values, false, most);
    }

    /** A list of texts, each checked as {@link #lines(String, String, int)}. */
    public static List<String> listOfLines(String field, @Nullable List<String> values, int most) {
        return list(field, values, true, most);
    }

    /**
     * The text of one line in its uniform form. It may be empty, and blanks at its ends stay: that and its length are
     * for anyone who knows what it is to be.
     *
     * @throws InvalidValueException where it has something that is refused; its field is not named
     */
    public static String line(String value) {
        return read(null, value, false);
    }

    /** The text of one or several lines in its uniform form, else as {@link #line(String)}. */
    public static String lines(String value) {
        return read(null, value, true);
    }

    /**
     * The text as a terminal or a plain-text report may show it: what {@link #line(String)} would refuse, tabs and line
     * breaks included, is shown as its code point, such as &lt;U+001B&gt;. For whatever was recorded before there was
     * such a rule.
     */
    public static String shown(String text) {
        return shown(text, false);
    }

    /** The text as {@link #shown}, with its line breaks (LF) and tabs as they are. */
    public static String shownWithLines(String text) {
        return shown(text, true);
    }

    private static String shown(String text, boolean several) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            boolean layout = several && (each == '\n' || each == '\t');
            if (layout || (!isRefused(each) && each != '\t' && each != '\n')) {
                shown.appendCodePoint(each);
            } else {
                shown.append('<').append(code(each)).append('>');
            }
        });
        return shown.toString();
    }

    private static List<String> list(String field, @Nullable List<String> values, boolean several, int most) {
        List<String> present = Check.list(field, values);
        String[] texts = new String[present.size()];
        for (int index = 0; index < texts.length; index++) {
            String name = field + "[" + index + "]";
            texts[index] = several ? lines(name, present.get(index), most) : line(name, present.get(index), most);
        }
        return List.of(texts);
    }

    private static String bounded(String field, String text, int most) {
        String stripped = text.strip();
        Wording accepted = new Wording("text med 1 till " + most + " tecken", "text of 1 to " + most + " characters");
        if (stripped.isEmpty()) {
            throw new InvalidValueException(field, new Wording("är tomt", "is empty"), accepted);
        }
        if (stripped.length() > most) {
            throw new InvalidValueException(
                    field,
                    new Wording("har " + stripped.length() + " tecken", "has " + stripped.length() + " characters"),
                    accepted);
        }
        return stripped;
    }

    /**
     * Whether the text is of printable ASCII and the letters of Latin-1 and Latin Extended-A alone, which every rule for text
     * lets through as they are: none is refused, a mark, a blank other than the plain one, or changed by normalization.
     */
    static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (each < 0x20 || each > 0x17F || (each > 0x7E && each < 0xC0)) {
                return false;
            }
        }
        return true;
    }

    private static String read(@Nullable String field, String given, boolean several) {
        if (isPlain(given)) {
            return given;
        }
        StringBuilder plain = new StringBuilder(given.length());
        int place = 0;
        int marks = 0;
        boolean afterReturn = false;
        for (int index = 0; index < given.length(); ) {
            int each = given.codePointAt(index);
            index += Character.charCount(each);
            place++;
            boolean second = afterReturn && each == '\n';
            afterReturn = each == '\r';
            if (each == '\n' || each == '\r') {
                if (!several) {
                    throw lineBreak(field, place);
                }
                plain.append(second ? "" : "\n");
            } else if (each == '\t' || Character.getType(each) == Character.SPACE_SEPARATOR) {
                plain.append(' ');
            } else if (isRefused(each)) {
                throw refused(field, each, place);
            } else {
                plain.appendCodePoint(each);
            }
            // Any mark can have a combining class, and the order of these costs quadratic time.
            marks = isMark(each) || Character.getType(each) == Character.COMBINING_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS_AS_GIVEN) {
                throw tooManyMarks(field, place);
            }
        }
        String normal = Normalizer.normalize(plain, Normalizer.Form.NFC);
        mustHaveLettersUnderItsMarks(field, normal);
        return normal;
    }

    private static void mustHaveLettersUnderItsMarks(@Nullable String field, String normal) {
        int marks = 0;
        int place = 0;
        boolean letter = false;
        for (int index = 0; index < normal.length(); ) {
            int each = normal.codePointAt(index);
            index += Character.charCount(each);
            place++;
            if (!isMark(each)) {
                letter = each != '\n' && each != ' ';
                marks = 0;
            } else if (!letter) {
                throw new InvalidValueException(
                        field,
                        new Wording(
                                "har " + named(each) + " som tecken " + place + ", utan bokstav att stå på",
                                "has " + named(each) + " as character " + place + ", on no letter"),
                        new Wording(
                                "text där varje tecken syns; skriv om den", "text that can be seen; type it again"));
            } else if (++marks > MOST_MARKS) {
                throw tooManyMarks(field, place);
            }
        }
    }

    private static boolean isMark(int each) {
        int type = Character.getType(each);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Whether a text may not have it. Line feed, carriage return and tab are control characters, and among them. */
    private static boolean isRefused(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> hasNoGlyph(each);
        };
    }

    private static boolean hasNoGlyph(int each) {
        for (int pair = 0; pair < WITHOUT_GLYPH.length; pair += 2) {
            if (each >= WITHOUT_GLYPH[pair] && each <= WITHOUT_GLYPH[pair + 1]) {
                return true;
            }
        }
        return false;
    }

    private static InvalidValueException refused(@Nullable String field, int each, int place) {
        return new InvalidValueException(
                field,
                new Wording(
                        "har " + named(each) + " som tecken " + place, "has " + named(each) + " as character " + place),
                new Wording(
                        "text utan styrtecken och osynliga tecken; ta bort tecknet eller skriv om texten",
                        "text without control characters and invisible ones; remove the character or type the text"
                                + " again"));
    }

    private static InvalidValueException lineBreak(@Nullable String field, int place) {
        return new InvalidValueException(
                field,
                new Wording("har en radbrytning som tecken " + place, "has a line break as character " + place),
                new Wording("text på en rad", "text of one line"));
    }

    private static InvalidValueException tooManyMarks(@Nullable String field, int place) {
        return new InvalidValueException(
                field,
                new Wording(
                        "har för många accenter på en bokstav, vid tecken " + place,
                        "has too many accents on one letter, at character " + place),
                new Wording(
                        "högst " + MOST_MARKS + " accenter på en bokstav",
                        "at most " + MOST_MARKS + " accents on one letter"));
    }

    /** Its code point and the name that Unicode has for it, such as U+202E (RIGHT-TO-LEFT OVERRIDE). */
    private static String named(int each) {
        String name = Character.getType(each) == Character.SURROGATE ? null : Character.getName(each);
        return name == null ? code(each) : code(each) + " (" + name + ")";
    }

    private static String code(int each) {
        return String.format(Locale.ROOT, "U+%04X", each);
    }
}
