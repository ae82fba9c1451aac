package se.paragraf.query.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Accent and case folding of text, and its words: for finding only, never for telling things apart. Both what is searched
 * and what is typed is folded: Å, ä and ö are found by a and o, and the other way round. Words are runs of letters and digits. What is
 * written together, such as 759-2022, is also a word as a whole, with hyphens whatever stands between its parts.
 */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern BETWEEN_CHUNKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchWords() {}

    /** The text in lower case without accents, every dash as a hyphen. */
    static String fold(String text) {
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
        return BETWEEN_CHUNKS.splitAsStream(text).filter(chunk -> !chunk.isEmpty());
    }

    /** The runs of letters and digits in a chunk. */
    static List<String> parts(String chunk) {
        return BETWEEN_PARTS
                .splitAsStream(chunk)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
