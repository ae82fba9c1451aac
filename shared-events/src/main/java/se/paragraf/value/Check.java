package se.paragraf.value;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validation of values. Each check returns the valid value or throws {@link InvalidValueException}. */
public final class Check {

    /** The most characters that a name or a label may have. */
    public static final int NAME = 300;

    /** The most characters that a note or a reason may have. */
    public static final int NOTE = 4_000;

    /** The most entries that a list may have. Sweden has 290 municipalities, so no list of parties is longer. */
    public static final int ENTRIES = 300;

    private Check() {}

    /** A value that must not be null. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValueException(
                    field, new Wording("saknas", "is missing"), new Wording("ett värde", "a value"));
        }
        return value;
    }

    /**
     * Text as it may be recorded: not blank, without white space at its ends and in Unicode normalization form C. Values
     * check it, also when they are read back, so it lets through what was recorded before there was {@link Text}, and
     * characters that are younger than this Java. What comes in has to pass {@link Text} first.
     *
     * @param most how many characters it may have
     */
    public static String text(String field, @Nullable String value, int most) {
        String given = present(field, value);
        boolean isPlain = Text.isPlain(given);
        String normal = (isPlain ? given : Normalizer.normalize(given, Normalizer.Form.NFC)).strip();
        if (normal.isEmpty()) {
            throw new InvalidValueException(field, new Wording("är tomt", "is empty"), textUpTo(most));
        }
        if (normal.length() > most) {
            throw new InvalidValueException(
                    field,
                    new Wording("har " + normal.length() + " tecken", "has " + normal.length() + " characters"),
                    textUpTo(most));
        }
        if (!isPlain && normal.codePoints().anyMatch(Check::isForbidden)) {
            throw new InvalidValueException(
                    field,
                    new Wording(
                            "har ett styrtecken eller ett trasigt tecken", "has a control character or a broken one"),
                    textUpTo(most));
        }
        return normal;
    }

    private static Wording textUpTo(int most) {
        return new Wording(
                "text med 1 till " + most + " tecken utan styrtecken",
                "text of 1 to " + most + " characters without control characters");
    }

    /** Text as {@link #text}, or null where none was given. */
    public static @Nullable String optionalText(String field, @Nullable String value, int most) {
        return value == null ? null : text(field, value, most);
    }

    /**
     * A day on which a Swedish municipality can have acted: 1862, when they were formed, to 9999. Null is left alone.
     */
    public static @Nullable LocalDate optionalDay(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1862 || day.getYear() > 9999)) {
            throw new InvalidValueException(
                    field,
                    new Wording(
                            "ligger före kommunernas tillkomst (1862)",
                            "lies before Swedish municipalities were formed (1862)"),
                    new Wording("ett datum som 2022-04-13", "a date such as 2022-04-13"));
        }
        return day;
    }

    /** An unmodifiable copy, empty where none was given, of at most {@link #ENTRIES} entries, none of them null. */
    public static <T> List<T> list(String field, @Nullable List<T> values) {
        return list(field, values, ENTRIES);
    }

    /** A list as {@link #list(String, List)}, of at most so many entries. */
    public static <T> List<T> list(String field, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw new InvalidValueException(
                    field,
                    new Wording("har " + values.size() + " poster", "has " + values.size() + " entries"),
                    new Wording("en lista med högst " + most + " poster", "a list of at most " + most + " entries"));
        }
        int index = 0;
        for (T value : values) {
            if (value == null) {
                present(field + "[" + index + "]", null);
            }
            index++;
        }
        return List.copyOf(values);
    }

    /** A list of texts, each checked as {@link #text}. */
    public static List<String> texts(String field, @Nullable List<String> values, int most) {
        List<String> present = list(field, values);
        String[] texts = new String[present.size()];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = text(field + "[" + index + "]", present.get(index), most);
        }
        return List.of(texts);
    }

    /**
     * Where records stand in a case file, counted from 0: an unmodifiable copy of at least one place, in ascending order and
     * none twice. There is no upper bound on their number, since all records of a case may be meant.
     */
    public static List<Long> places(String field, @Nullable List<Long> places) {
        List<Long> stated = list(field, present(field, places), Integer.MAX_VALUE);
        if (stated.isEmpty()) {
            throw new InvalidValueException(
                    field, new Wording("är tom", "is empty"), new Wording("minst en post", "at least one record"));
        }
        long before = -1;
        for (int index = 0; index < stated.size(); index++) {
            long place = stated.get(index);
            if (place <= before) {
                throw new InvalidValueException(
                        field + "[" + index + "]",
                        before < 0
                                ? new Wording("är " + place, "is " + place)
                                : new Wording("är " + place + ", efter " + before, "is " + place + ", after " + before),
                        new Wording(
                                "ett heltal från " + (before + 1) + "; posterna står i ordning",
                                "a whole number from " + (before + 1) + "; records stand in order"));
            }
            before = place;
        }
        return stated;
    }

    /** The duplicate entries of a list, each once, in the order of their second appearance. */
    public static <T> List<T> repeated(List<T> values) {
        Set<T> seen = new HashSet<>();
        return values.stream().filter(value -> !seen.add(value)).distinct().toList();
    }

    /** Whether all its characters are ASCII digits. */
    static boolean isDigits(String value) {
        for (int index = 0; index < value.length(); index++) {
            if (value.charAt(index) < '0' || value.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(int codePoint) {
        int type = Character.getType(codePoint);
        boolean lineBreak = codePoint == '\n' || codePoint == '\t';
        return (type == Character.CONTROL && !lineBreak)
                || type == Character.SURROGATE
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
