package se.paragraf.command.imports.csv;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.imports.workbook.Workbook;

/** A file as rows, whatever its format. The content decides what it is. */
interface ListFile {

    /** How it is read. */
    FileForm form();

    /** The place of the sheet among those of a workbook, from 1; text is the first of one. */
    int place();

    /**
     * Reads the rows, those of a sheet without its blank ones.
     *
     * @param line takes each row
     * @return where the file cannot be read any further, or null where it can to its end
     * @throws UnreadableListException if it cannot be read, or is beyond a bound
     */
    @Nullable
    Fault read(Consumer<Table.Line> line);

    /**
     * Opens the file.
     *
     * @throws UnreadableListException if it is no list at all
     */
    static ListFile of(byte[] file, ListOptions options) {
        if (Workbook.isOne(file)) {
            return SheetFile.of(file, options.sheet());
        }
        if (options.sheet() != null) {
            throw new UnreadableListException(
                    "Filen är text och har inga blad. Skicka den utan sheet.",
                    "The file is text and has no sheets. Send it without sheet.");
        }
        return TextFile.of(file, options.charset());
    }
}
