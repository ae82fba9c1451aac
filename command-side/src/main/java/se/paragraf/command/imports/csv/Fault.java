package se.paragraf.command.imports.csv;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Wording;

/**
 * Why a row cannot be recorded. A row can have several.
 *
 * @param row the row, as a spreadsheet counts: the headers are row 1
 * @param column the column, the leftmost is 1, or null where the fault is not one cell's
 * @param header the column's header as the file has it, or null where the fault is not one cell's
 * @param value the beginning of what the cell holds, or null where the fault is not one cell's
 * @param problem the type of the problem, which has a page
 * @param reason what is wrong: of a cell a clause, such as "is not a date", of a refusal a sentence
 * @param accepted what would be accepted, or null where another value does not help
 * @param acceptedValues the values that would be, where only certain ones are
 * @param facts what a refusal rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        int row,
        @Nullable Integer column,
        @Nullable String header,
        @Nullable String value,
        String problem,
        Wording reason,
        @Nullable Wording accepted,
        List<String> acceptedValues,
        Map<String, Object> facts) {

    /** Keeps its own copies. */
    public Fault {
        acceptedValues = List.copyOf(acceptedValues);
        facts = Map.copyOf(facts);
    }

    /** A fault of a row as a whole. */
    static Fault ofRow(int row, FaultKind kind, Wording reason, Wording accepted) {
        return new Fault(row, null, null, null, kind.problem(), reason, accepted, List.of(), Map.of());
    }
}
