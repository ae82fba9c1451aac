package se.paragraf.command.imports.csv;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the sender wants a list to be read.
 *
 * @param charset how its text is encoded, or null where that is to be found out
 * @param sheet the sheet of a workbook, or null for the first that is not hidden
 * @param ignored the headers of the columns that are to be left out
 */
public record ListOptions(
        @Nullable Charset charset, @Nullable String sheet, List<String> ignored) {

    /** Nothing stated. */
    public static final ListOptions NONE = new ListOptions(null, null, List.of());

    /** Keeps its own copy. */
    public ListOptions {
        ignored = List.copyOf(ignored);
    }
}
