package se.paragraf.standalone.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.paragraf.web.problem.ProblemRegistry;
import se.paragraf.web.problem.ProblemType;

/** The table of all problem types at the end of {@code docs/api.md}. */
final class ProblemTable {

    static final Path FILE = Path.of("../docs/api.md");
    private static final Pattern TABLE = Pattern.compile("(?s)\\| Status \\| Type \\|.*");

    private ProblemTable() {}

    /** The page as it ought to be. */
    static String page(ProblemRegistry registry) throws IOException {
        return TABLE.matcher(Files.readString(FILE)).replaceFirst(Matcher.quoteReplacement(table(registry)));
    }

    private static String table(ProblemRegistry registry) {
        return "| Status | Type | Meaning | What to do about it |\n|---|---|---|---|\n"
                + registry.all().stream()
                        .sorted(Comparator.comparing(
                                (ProblemType type) -> type.status().value()))
                        .map(ProblemTable::row)
                        .collect(Collectors.joining());
    }

    private static String row(ProblemType type) {
        return "| " + type.status().value() + " | `" + type.uri() + "` | "
                + type.title().en() + " | " + type.explanation().en() + " |\n";
    }
}
