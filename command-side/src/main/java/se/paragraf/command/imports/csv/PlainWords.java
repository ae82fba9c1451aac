package se.paragraf.command.imports.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: in small letters, without accents, each blank one blank. */
final class PlainWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private PlainWords() {}

    static String of(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
