package se.paragraf.command.imports.csv;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.web.problem.Excerpt;

/**
 * Text with a delimiter between the cells. A first line such as {@code sep=;} states the delimiter and is no row: a
 * spreadsheet program does not show it.
 */
record TextFile(TextEncoding encoding, String text, Delimiter delimiter) implements ListFile {

    private static final Pattern STATED =
            Pattern.compile("(?i)\\A\"?sep=(?<delimiter>[^\\r\\n]?)\"?(?<rest>[^\\r\\n]*)(?:\\r\\n|\\r|\\n|\\z)");

    static TextFile of(byte[] file, @Nullable Charset stated) {
        TextEncoding encoding = TextEncoding.of(file, stated);
        Matcher first = STATED.matcher(encoding.text());
        if (!first.find()) {
            return new TextFile(encoding, encoding.text(), Delimiter.of(encoding.text()));
        }
        String delimiter = first.group("delimiter");
        // A program that takes the line for a row ends it like the others.
        boolean alone =
                first.group("rest").replace(delimiter, "").replace("\"", "").isBlank();
        Delimiter named = Arrays.stream(Delimiter.values())
                .filter(each -> String.valueOf(each.character()).equals(delimiter) && alone)
                .findFirst()
                .orElseThrow(() -> unknown(first.group()));
        return new TextFile(encoding, encoding.text().substring(first.end()), named);
    }

    private static UnreadableListException unknown(String line) {
        String excerpt = Excerpt.of(line.strip());
        return new UnreadableListException(
                "Första raden, \"" + excerpt
                        + "\", anger ett tecken mellan cellerna som inte kan läsas. Semikolon, komma,"
                        + " tabb och | kan det.",
                "The first line, \"" + excerpt
                        + "\", states a character between the cells that cannot be read. Semicolon,"
                        + " comma, tab and | can.");
    }

    @Override
    public FileForm form() {
        return new FileForm(ListFormat.CSV, encoding.name(), delimiter, null, List.of());
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public @Nullable Fault read(Consumer<Table.Line> line) {
        return Table.read(text, delimiter, line);
    }
}
