package se.paragraf.command.imports;

import java.util.List;
import se.paragraf.command.imports.csv.Delimiter;
import se.paragraf.command.imports.csv.Fault;
import se.paragraf.command.imports.csv.ListKind;
import se.paragraf.command.imports.csv.ReadList;
import se.paragraf.value.Sha256;

/**
 * What became of a list, or would. Every row is in one of {@code good}, {@code repeated} and {@code refused}.
 *
 * @param file the list as a file, and how it was read
 * @param list what it is a list of
 * @param dryRun whether nothing was to be recorded
 * @param mode what was to become of it where some rows cannot be recorded
 * @param rows how many rows it has below the headers, empty ones left out
 * @param good how many of them can be recorded, or were
 * @param repeated how many of them had been recorded from the same file before
 * @param refused how many of them cannot be recorded; none are counted where the headers are at fault
 * @param recorded how many events were recorded
 * @param faults what is wrong with the refused rows, in their order, or with the headers; the first 1,000
 * @param faultsLeftOut how many more there are
 */
public record ImportReport(
        ImportedFile file,
        ListKind list,
        boolean dryRun,
        ImportMode mode,
        int rows,
        int good,
        int repeated,
        int refused,
        int recorded,
        List<Fault> faults,
        int faultsLeftOut) {

    /** Keeps its own copy of the faults. */
    public ImportReport {
        faults = List.copyOf(faults);
    }

    /**
     * The list as a file.
     *
     * @param sha256 the digest of its bytes
     * @param bytes its length
     * @param encoding how its text was read
     * @param delimiter what was found between its cells
     */
    public record ImportedFile(Sha256 sha256, int bytes, String encoding, Delimiter delimiter) {

        static ImportedFile of(ReadList list) {
            return new ImportedFile(list.sha256(), list.bytes(), list.encoding(), list.delimiter());
        }
    }

    /** Whether the list was to be recorded and, for its faults, was not. */
    boolean isRefused() {
        return !dryRun && mode == ImportMode.ALL_OR_NOTHING && !faults.isEmpty();
    }
}
