package se.paragraf.query.status;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes text apart into the words that it is found by: runs of letters and digits in lower case. Å, ä and ö are letters
 * of their own and stay what they are, so Malå is found by malå and not by mala. What is written together, such as
 * 759-2022, is also a word as a whole, with hyphens whatever stands between its parts.
 */
public final class SearchWords {

    private static final Pattern BETWEEN_CHUNKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchWords() {}

    /** The words that the text is found by. */
    public static Set<String> of(String text) {
        Set<String> words = sought(text);
        chunks(text).forEach(words::addAll);
        return words;
    }

    /** The words that someone seeks who types the text: what is written together is sought as a whole. */
    public static Set<String> sought(String text) {
        return chunks(text).map(parts -> String.join("-", parts)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<List<String>> chunks(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BETWEEN_CHUNKS
                .splitAsStream(normal)
                .map(chunk -> BETWEEN_PARTS
                        .splitAsStream(chunk)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .filter(parts -> !parts.isEmpty());
    }
}
