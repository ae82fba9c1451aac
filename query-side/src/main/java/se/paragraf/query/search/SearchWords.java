package se.paragraf.query.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Accent and case folding of text, and its words: for finding only, never for telling things apart. Both what is searched
 * and what is typed is folded: Å, ä and ö are found by a and o, and the other way round. Words are runs of letters and digits. What is
 * written together, such as 759-2022, is also a word as a whole, with hyphens whatever stands between its parts.
 */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");

    /** The folded form of each letter of Latin-1: none of these has marks after it, so each is folded by itself. */
    private static final String[] LATIN = IntStream.range(0, 256)
            .mapToObj(letter -> folded(Character.toString(letter)))
            .toArray(String[]::new);

    private SearchWords() {}

    /** The text in lower case without accents, every dash as a hyphen. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 1);
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= LATIN.length) {
                return folded(text);
            }
            folded.append(LATIN[text.charAt(index)]);
        }
        return folded.toString();
    }

    private static String folded(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        // Letter by letter: the beginning of a word folds to the beginning of the folded word.
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        String base =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return DASHES.matcher(base)
                .replaceAll("-")
                .replace('\u00f8', 'o')
                .replace('\u00e6', 'a')
                .replace("\u00df", "ss");
    }

    /** The words that the text is found by. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        chunks(fold(text)).map(SearchWords::parts).forEach(parts -> {
            words.addAll(parts);
            words.add(String.join("-", parts));
        });
        words.remove("");
        return words;
    }

    /** What stands between blanks. */
    static Stream<String> chunks(String text) {
        return runs(text, SearchWords::isInChunk).stream();
    }

    /** The runs of letters and digits in a chunk. */
    static List<String> parts(String chunk) {
        return runs(chunk, SearchWords::isInPart);
    }

    private static List<String> runs(String text, IntPredicate within) {
        List<String> runs = new ArrayList<>();
        int start = -1;
        int next;
        for (int index = 0; index < text.length(); index = next) {
            int letter = text.codePointAt(index);
            next = index + Character.charCount(letter);
            if (!within.test(letter)) {
                if (start >= 0) {
                    runs.add(text.substring(start, index));
                }
                start = -1;
            } else if (start < 0) {
                start = index;
            }
        }
        if (start >= 0) {
            runs.add(text.substring(start));
        }
        return runs;
    }

    private static boolean isInChunk(int letter) {
        return !Character.isSpaceChar(letter) && (letter < '\t' || letter > '\r');
    }

    /** A letter, a mark or a number, as Unicode has them. */
    private static boolean isInPart(int letter) {
        if (Character.isLetter(letter)) {
            return true;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
