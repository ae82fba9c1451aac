package se.paragraf.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.imports.csv.Delimiter;
import se.paragraf.command.imports.csv.Fault;
import se.paragraf.command.imports.csv.FileForm;
import se.paragraf.command.imports.csv.ListFormat;
import se.paragraf.command.imports.csv.ListKind;
import se.paragraf.command.imports.csv.PassedOver;
import se.paragraf.command.imports.csv.ReadList;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Evidence;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Sha256;
import se.paragraf.value.Warning;

/**
 * What became of a list, or would. Every row is in one of {@code good}, {@code repeated}, {@code notDecided}
 * and {@code refused}.
 *
 * @param file the list as a file, and how it was read
 * @param list what it is a list of
 * @param headerRow the row that has the headers
 * @param ignored the headers of the columns that were left out, as asked for
 * @param evidence how the decisions of all rows are known, where that was stated for the list; else absent
 * @param dryRun whether nothing was to be recorded
 * @param mode what was to become of it where some rows cannot be recorded
 * @param rows how many rows it has below the headers, without empty ones and those passed over
 * @param good how many of them can be recorded, or were
 * @param repeated how many of them had been recorded from the same file before
 * @param notDecided how many of them say that nothing was decided, so that there is nothing to be recorded
 * @param refused how many of them cannot be recorded; none are counted where the headers are at fault
 * @param recorded how many events were recorded
 * @param passedOver the rows that are none of the list's: titles, totals and notes, in their order; the first 100
 * @param passedOverLeftOut how many more there are
 * @param faults what is wrong with the refused rows, in their order, or with the headers; the first 1,000
 * @param faultsLeftOut how many more there are
 * @param warnings what is unusual about rows that are not refused, in their order; the first 1,000
 * @param warningsLeftOut how many more there are
 * @param rowByRow what was understood of each row and what it does to its case, in their order: the first
 *     {@value ImportReport#MOST_ROWS}, or as many as were asked for; none where the headers are at fault
 * @param rowsLeftOut how many more there are
 */
public record ImportReport(
        ImportedFile file,
        ListKind list,
        int headerRow,
        List<String> ignored,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Evidence evidence,
        boolean dryRun,
        ImportMode mode,
        int rows,
        int good,
        int repeated,
        int notDecided,
        int refused,
        int recorded,
        List<PassedOver> passedOver,
        int passedOverLeftOut,
        List<Fault> faults,
        int faultsLeftOut,
        List<RowWarning> warnings,
        int warningsLeftOut,
        List<ReportedRow> rowByRow,
        int rowsLeftOut) {

    /** How many rows are told one by one where the request does not say. */
    public static final int MOST_ROWS = 1_000;

    /** Keeps its own copies of the lists. */
    public ImportReport {
        ignored = List.copyOf(ignored);
        passedOver = List.copyOf(passedOver);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        rowByRow = List.copyOf(rowByRow);
    }

    /**
     * A warning with which a row was recorded, or would be.
     *
     * @param row the row, as a spreadsheet counts
     * @param agreementId the agreement
     * @param code which warning
     * @param sv in Swedish
     * @param en in English
     * @param record where the record that it names stands in the case file; absent where it names none
     */
    public record RowWarning(
            int row,
            AgreementId agreementId,
            Warning code,
            String sv,
            String en,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long record) {

        static RowWarning of(int row, AgreementId agreementId, RecordedWarning warning) {
            return new RowWarning(
                    row,
                    agreementId,
                    warning.code(),
                    warning.wording().sv(),
                    warning.wording().en(),
                    warning.record());
        }
    }

    /**
     * The list as a file.
     *
     * @param sha256 the digest of its bytes
     * @param bytes its length
     * @param format its format, by its content
     * @param encoding how its text was read; absent for a workbook
     * @param delimiter what was found between its cells; absent for a workbook
     * @param sheet the sheet that was read; absent for text
     * @param otherSheets the sheets that were not, the first 100; absent for text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImportedFile(
            Sha256 sha256,
            int bytes,
            ListFormat format,
            @Nullable String encoding,
            @Nullable Delimiter delimiter,
            @Nullable String sheet,
            @Nullable List<String> otherSheets) {

        static ImportedFile of(ReadList list) {
            FileForm form = list.form();
            return new ImportedFile(
                    list.sha256(),
                    list.bytes(),
                    form.format(),
                    form.encoding(),
                    form.delimiter(),
                    form.sheet(),
                    form.sheet() == null ? null : form.otherSheets());
        }
    }

    /** Whether the list was to be recorded and, for its faults, was not. */
    boolean isRefused() {
        return !dryRun && mode == ImportMode.ALL_OR_NOTHING && !faults.isEmpty();
    }
}
