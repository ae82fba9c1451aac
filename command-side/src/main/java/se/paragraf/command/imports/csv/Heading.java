package se.paragraf.command.imports.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.Excerpt;

/**
 * The parsed row of headers.
 *
 * @param kind what the list is of
 * @param headers the headers as they stand
 * @param places where each column is, the leftmost at 0
 * @param faults what is wrong with the headers; no row is read then
 */
record Heading(ListKind kind, List<String> headers, Map<Column, Integer> places, List<Fault> faults) {

    /** The number of the header row. */
    static final int ROW = 1;

    static Heading of(List<String> headers) {
        mustNotBeTooMany(headers.size());
        ListKind kind = kind(headers);
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            if (!header.isBlank()) {
                Optional<Column> column = Column.of(header);
                if (column.filter(kind::takes).isEmpty()) {
                    faults.add(unknown(kind, place, header, column.orElse(null)));
                } else if (places.putIfAbsent(column.get(), place) != null) {
                    faults.add(repeated(place, header, headers.get(places.get(column.get()))));
                }
            }
        }
        kind.required().stream()
                .filter(alternatives -> alternatives.stream().noneMatch(places::containsKey))
                .forEach(alternatives -> faults.add(missing(alternatives)));
        return new Heading(kind, headers, places, faults);
    }

    /** The kind that more of the headers belong to. */
    private static ListKind kind(List<String> headers) {
        List<Column> columns =
                headers.stream().flatMap(header -> Column.of(header).stream()).toList();
        return Arrays.stream(ListKind.values())
                .filter(kind -> columns.stream().anyMatch(kind::isToldBy))
                .max(Comparator.comparing(
                        kind -> columns.stream().filter(kind::isToldBy).count()))
                .orElseThrow(() -> untold(headers));
    }

    private static void mustNotBeTooMany(int columns) {
        if (columns > Table.MOST_COLUMNS) {
            throw new UnreadableListException(
                    "Listan har " + columns + " kolumner. Högst " + Table.MOST_COLUMNS
                            + " läses. Ta bort dem som registret inte har plats för.",
                    "The list has " + columns + " columns. At most " + Table.MOST_COLUMNS
                            + " are read. Remove those that the register has no room for.");
        }
    }

    private static UnreadableListException untold(List<String> headers) {
        String first = Excerpt.of(headers.stream().map(Excerpt::of).collect(Collectors.joining(" | ")));
        String adoptions = examples(ListKind.ADOPTIONS);
        String agreements = examples(ListKind.AGREEMENTS);
        return new UnreadableListException(
                "Rubrikerna på första raden säger inte vad listan är en lista över: \"" + first
                        + "\". Antaganden behöver " + adoptions + "; överenskommelser behöver " + agreements + ".",
                "The headers in the first row do not tell what the list is of: \"" + first + "\". Adoptions need "
                        + adoptions + "; agreements need " + agreements + ".");
    }

    private static String examples(ListKind kind) {
        return kind.required().stream()
                .map(alternatives -> alternatives.get(0).header())
                .collect(Collectors.joining(", "));
    }

    private static Fault unknown(ListKind kind, int place, String header, @Nullable Column ofTheOtherList) {
        Wording reason = ofTheOtherList == null
                ? new Wording("är ingen känd kolumn", "is no column that is known")
                : new Wording("hör inte till en lista av detta slag", "does not belong to a list of this kind");
        List<String> accepted = kind.columns().map(Column::header).toList();
        return new Fault(
                ROW,
                place + 1,
                Excerpt.of(header),
                Excerpt.of(header),
                FaultKind.UNKNOWN.problem(),
                reason,
                new Wording(
                        "någon av de kända rubrikerna, eller att kolumnen tas bort",
                        "one of the known headers, or that the column is removed"),
                accepted,
                Map.of());
    }

    private static Fault repeated(int place, String header, String first) {
        return new Fault(
                ROW,
                place + 1,
                Excerpt.of(header),
                Excerpt.of(header),
                FaultKind.INVALID.problem(),
                new Wording(
                        "är samma kolumn som \"" + Excerpt.of(first) + "\"",
                        "is the same column as \"" + Excerpt.of(first) + "\""),
                new Wording("varje kolumn en gång", "each column once"),
                List.of(),
                Map.of());
    }

    private static Fault missing(List<Column> alternatives) {
        List<String> headers = alternatives.stream().map(Column::header).toList();
        return new Fault(
                ROW,
                null,
                null,
                null,
                FaultKind.MISSING.problem(),
                new Wording(
                        "saknar kolumnen " + String.join(" eller ", headers),
                        "lacks the column " + String.join(" or ", headers)),
                new Wording("någon av rubrikerna", "one of the headers"),
                alternatives.stream().flatMap(Heading::names).toList(),
                Map.of());
    }

    private static Stream<String> names(Column column) {
        return column.headers().stream();
    }

    /** The header of the column as it stands. */
    String header(int place) {
        return headers.get(place);
    }
}
