package se.paragraf.command.imports.csv;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.paragraf.web.problem.Excerpt;

/** Finds the row of headers: among the first {@link #LAST} rows, the one that names the most known columns. */
final class HeaderRow {

    /** The last row that can be it. */
    static final int LAST = 30;

    private HeaderRow() {}

    /**
     * The row of headers; where none has a known header, the first that is not blank, or an empty one.
     *
     * @param first the first rows
     * @throws UnreadableListException if two rows that differ could equally be it
     */
    static Table.Line of(List<Table.Line> first) {
        long most = mostKnown(first);
        List<Table.Line> best = first.stream()
                .filter(line -> line.number() <= LAST && !line.isBlank() && known(line) == most)
                .toList();
        if (best.isEmpty()) {
            return new Table.Line(1, List.of());
        }
        Table.Line header = best.get(0);
        // Headers may be repeated, as at the top of a page.
        if (most > 0 && best.stream().anyMatch(other -> !other.cells().equals(header.cells()))) {
            throw ambiguous(best.stream()
                    .map(Table.Line::number)
                    .limit(3)
                    .map(String::valueOf)
                    .collect(Collectors.toList()));
        }
        return header;
    }

    /** How many known columns the row names that names the most. */
    static long mostKnown(List<Table.Line> first) {
        return first.stream().mapToLong(HeaderRow::known).max().orElse(0);
    }

    private static long known(Table.Line line) {
        return line.cells().stream()
                .map(header -> Column.of(header).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static UnreadableListException ambiguous(List<String> rows) {
        String numbers = Excerpt.of(String.join(", ", rows));
        return new UnreadableListException(
                "Det går inte att avgöra vilken rad som har rubrikerna: raderna " + numbers
                        + " har lika många kända. Skriv alla rubriker på en rad.",
                "It cannot be told which row has the headers: rows " + numbers
                        + " have equally many known ones. Write all headers in one row.");
    }
}
