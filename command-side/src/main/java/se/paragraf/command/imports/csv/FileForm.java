package se.paragraf.command.imports.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read.
 *
 * @param format its format
 * @param encoding how its text was encoded, or null for a workbook
 * @param delimiter what was found between its cells, or null for a workbook
 * @param sheet the sheet that was read, or null for text
 * @param otherSheets the sheets that were not read, the first 100
 */
public record FileForm(
        ListFormat format,
        @Nullable String encoding,
        @Nullable Delimiter delimiter,
        @Nullable String sheet,
        List<String> otherSheets) {

    /** Keeps its own copy. */
    public FileForm {
        otherSheets = List.copyOf(otherSheets);
    }
}
