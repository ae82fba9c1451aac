package se.paragraf.command.imports.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Check;
import se.paragraf.value.Evidence;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;
import se.paragraf.web.csv.CsvTable;
import se.paragraf.web.problem.Excerpt;

/** The cells of one row, parsed column by column. Faults are collected, so that all of a row's are reported at once. */
final class Cells {

    /** The most characters of a cell that lists several values. */
    private static final int LONGEST_LIST = 65_536;

    private static final Pattern ERROR_OF_A_SPREADSHEET = Pattern.compile("#[\\p{Lu}/0]+[!?]?|(?:Err|Fel):\\d{3}");
    private static final char REPLACEMENT = '\uFFFD';
    private static final Wording A_VALUE = new Wording("ett värde", "a value");

    private final Heading heading;
    private final Table.Line line;
    private final List<Fault> faults = new ArrayList<>();

    Cells(Heading heading, Table.Line line) {
        this.heading = heading;
        this.line = line;
        mustFitTheHeaders();
    }

    int row() {
        return line.number();
    }

    List<Fault> faults() {
        return faults;
    }

    boolean areSound() {
        return faults.isEmpty();
    }

    /** Whether the list has the column. */
    boolean hasColumn(Column column) {
        return heading.places().containsKey(column);
    }

    /** How the decisions of all rows are known, where the sender states it. */
    @Nullable
    Evidence evidenceOfTheList() {
        return heading.evidence();
    }

    /** The header of the column as it stands, or empty where the list does not have it. */
    String header(Column column) {
        Integer place = heading.places().get(column);
        return place == null ? "" : heading.header(place);
    }

    /** Whether the row has a value in the column. */
    boolean has(Column column) {
        return text(column) != null;
    }

    /** The value in that form, or null where there is none, or one that is not of that form. */
    <T> @Nullable T read(Column column, Function<String, T> form) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            mustBeWhatItSays(column);
            return form.apply(sound(column, text));
        } catch (InvalidValueException refused) {
            add(column, FaultKind.INVALID, refused.reason(), refused.accepted());
            return null;
        }
    }

    /** As {@link #read}, without noting a fault: for a column that is read for itself elsewhere. */
    <T> @Nullable T peek(Column column, Function<String, T> form) {
        String text = text(column);
        try {
            return text == null ? null : form.apply(sound(column, text));
        } catch (InvalidValueException notedElsewhere) {
            return null;
        }
    }

    /** As {@link #read}, where a value has to be there. */
    <T> @Nullable T required(Column column, Function<String, T> form) {
        return required(column, form, A_VALUE);
    }

    /** As {@link #read}, where a value has to be there, of which is said what it would be. */
    <T> @Nullable T required(Column column, Function<String, T> form, Wording accepted) {
        if (!has(column)) {
            add(column, FaultKind.MISSING, new Wording("saknas", "is missing"), accepted);
            return null;
        }
        return read(column, form);
    }

    /** Notes that what the column holds cannot be. */
    void refuse(Column column, InvalidValueException refusal) {
        add(column, FaultKind.INVALID, refusal.reason(), refusal.accepted());
    }

    private @Nullable String text(Column column) {
        Integer place = heading.places().get(column);
        if (place == null || place >= line.cells().size()) {
            return null;
        }
        String cell = line.cells().get(place);
        String text = heading.places().containsKey(Column.FAULTS) ? CsvTable.withoutGuard(cell) : cell;
        return Table.Line.isBlank(text) ? null : text;
    }

    private void mustBeWhatItSays(Column column) {
        Integer place = heading.places().get(column);
        InvalidValueException spoilt = place == null ? null : line.spoilt().get(place);
        if (spoilt != null) {
            throw spoilt;
        }
    }

    private static String sound(Column column, String cell) {
        String text = cell.strip();
        int longest = column.isList() ? LONGEST_LIST : Check.NOTE;
        if (text.length() > longest) {
            throw new InvalidValueException(
                    new Wording("har " + text.length() + " tecken", "has " + text.length() + " characters"),
                    new Wording("högst " + longest + " tecken", "at most " + longest + " characters"));
        }
        if (ERROR_OF_A_SPREADSHEET.matcher(text).matches()) {
            throw new InvalidValueException(
                    new Wording("är ett felvärde från ett kalkylprogram", "is the error value of a spreadsheet"),
                    A_VALUE);
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw new InvalidValueException(
                    new Wording(
                            "har ett tecken som gick förlorat när filen sparades",
                            "has a character that was lost when the file was saved"),
                    new Wording("cellens text som den var", "the cell's text as it was"));
        }
        // Blanks of other kinds become plain ones only here.
        return (column.hasLines() ? Text.lines(text) : Text.line(text)).strip();
    }

    private void add(Column column, FaultKind kind, Wording reason, @Nullable Wording accepted) {
        Wording told = heading.places().containsKey(column)
                ? reason
                : new Wording(column.header() + " " + reason.sv(), column.header() + " " + reason.en());
        faults.add(at(column, kind.problem(), told, accepted, Map.of()));
    }

    /** A fault of this row, in the column where the list has it, else of the row as a whole. */
    Fault at(
            @Nullable Column column,
            String problem,
            Wording reason,
            @Nullable Wording accepted,
            Map<String, Object> facts) {
        Integer place = column == null ? null : heading.places().get(column);
        if (place == null) {
            return new Fault(row(), null, null, null, problem, reason, accepted, List.of(), facts);
        }
        String value = place < line.cells().size() ? line.cells().get(place) : "";
        return new Fault(
                row(),
                place + 1,
                Excerpt.of(heading.header(place)),
                Excerpt.of(value),
                problem,
                reason,
                accepted,
                List.of(),
                facts);
    }

    private void mustFitTheHeaders() {
        int columns = heading.headers().size();
        int cells = line.cells().size();
        // The rows of a sheet have no number of cells: they end with their last one that is not empty.
        if (cells != columns && !line.ofSheet()) {
            faults.add(Fault.ofRow(
                    row(),
                    FaultKind.INVALID,
                    new Wording(
                            "har " + cells + " celler, rubrikraden " + columns,
                            "has " + cells + " cells, the row of headers " + columns),
                    new Wording(columns + " celler", columns + " cells")));
        }
        for (int place = 0; place < (line.ofSheet() ? cells : Math.min(columns, cells)); place++) {
            if ((place >= columns || heading.header(place).isBlank())
                    && !line.cells().get(place).isBlank()) {
                faults.add(new Fault(
                        row(),
                        place + 1,
                        "",
                        Excerpt.of(line.cells().get(place)),
                        FaultKind.INVALID.problem(),
                        new Wording("står under en kolumn utan rubrik", "stands in a column without a header"),
                        new Wording("en tom cell, eller en rubrik", "an empty cell, or a header"),
                        List.of(),
                        Map.of()));
            }
        }
    }
}
