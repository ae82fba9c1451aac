package se.paragraf.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What a benchmark is run with.
 *
 * @param root the root of the repository
 * @param folder an empty folder for its files, deleted afterwards
 * @param quick whether to show within seconds that everything works, rather than to measure
 * @param options its options, by name, from the command line: {@code --rounds=5}
 */
public record BenchmarkContext(Path root, Path folder, boolean quick, Map<String, String> options) {

    /** A whole number: the option of that name, or one of two defaults. */
    public int number(String option, int usual, int whereQuick) {
        String given = options.get(option);
        return given != null ? Integer.parseInt(given) : quick ? whereQuick : usual;
    }

    /** The option of that name, or its default. */
    public String text(String option, String usual) {
        return options.getOrDefault(option, usual);
    }

    /** Prints a line of progress. */
    public void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
        System.out.flush();
    }
}
