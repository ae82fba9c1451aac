package se.paragraf.command.imports.csv;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Evidence;
import se.paragraf.value.InvalidValueException;

/**
 * How the sender wants a list to be read.
 *
 * @param charset how its text is encoded, or null where that is to be found out
 * @param sheet the sheet of a workbook, or null for the first that is not hidden
 * @param ignored the headers of the columns that are to be left out
 * @param evidence how the decisions of all rows are known, where the list has no column for it; or null
 */
public record ListOptions(
        @Nullable Charset charset,
        @Nullable String sheet,
        List<String> ignored,
        @Nullable Evidence evidence) {

    /** Nothing stated. */
    public static final ListOptions NONE = new ListOptions(null, null, List.of(), null);

    /** Keeps its own copy. */
    public ListOptions {
        ignored = List.copyOf(ignored);
    }

    /**
     * The evidence that the sender states for all rows, in the words that a cell may have.
     *
     * @throws InvalidValueException if they do not say how the decisions are known
     */
    public static @Nullable Evidence evidence(@Nullable String words) {
        try {
            return words == null ? null : DecisionForm.evidence(words.strip());
        } catch (InvalidValueException e) {
            throw new InvalidValueException("evidence", e.reason(), e.accepted());
        }
    }
}
