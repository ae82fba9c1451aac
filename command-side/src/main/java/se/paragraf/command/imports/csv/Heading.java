package se.paragraf.command.imports.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Evidence;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.Excerpt;

/**
 * The parsed row of headers.
 *
 * @param row its number
 * @param kind what the list is of
 * @param headers the headers as they stand
 * @param places where each column is, the leftmost at 0
 * @param ignored the places of the columns that are left out, in their order
 * @param evidence how the decisions of all rows are known, where the sender states it; or null
 * @param faults what is wrong with the headers; no row is read then
 */
record Heading(
        int row,
        ListKind kind,
        List<String> headers,
        Map<Column, Integer> places,
        SortedSet<Integer> ignored,
        @Nullable Evidence evidence,
        List<Fault> faults) {

    /** The most columns beside those that are read. */
    private static final int MOST_IGNORED = 200;

    private static final int LONGEST_NAME = 1_000;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}§]+");
    private static final Pattern OF_A_DECISION = Pattern.compile(
            ".*beslut(?:et|en)?|decisions?|utfall(?:et)?|outcome|resultat(?:et)?|result|stallningstaganden?(?:t|a)?");
    private static final Pattern OF_A_DETAIL =
            Pattern.compile("datum|dag|tid|nr|nummer|§|paragraf|date|day|time|number|paragraph");

    /**
     * Parses the row.
     *
     * @param options with the headers of the columns that are to be left out
     * @throws UnreadableListException if they do not tell what the list is of, or there are too many
     */
    static Heading of(Table.Line line, ListOptions options) {
        List<String> ignored = options.ignored();
        Evidence evidence = options.evidence();
        List<String> headers = line.cells();
        SortedSet<Integer> named = new TreeSet<>();
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            if (!header.isBlank() && ignored.stream().anyMatch(name -> isSame(header, name))) {
                named.add(place);
            }
        }
        mustNotBeTooMany(headers.size(), named.size());
        ListKind kind = kind(headers, named);
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        SortedSet<Integer> leftOut = new TreeSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            if (!header.isBlank()) {
                Optional<Column> column = Column.of(header);
                boolean taken = column.filter(kind::takes).isPresent();
                if (named.contains(place) && taken) {
                    faults.add(notToBeIgnored(line.number(), place, header));
                } else if (named.contains(place) && kind == ListKind.ADOPTIONS && isOfDecisions(header)) {
                    faults.add(ofDecisions(line.number(), place, header, "", ""));
                } else if (named.contains(place)) {
                    leftOut.add(place);
                } else if (!taken) {
                    faults.add(unknown(line.number(), kind, place, header, column.orElse(null)));
                } else if (places.putIfAbsent(column.get(), place) != null) {
                    faults.add(repeated(line.number(), place, header, headers.get(places.get(column.get()))));
                }
            }
        }
        ignored.stream()
                .filter(name -> headers.stream().noneMatch(header -> !header.isBlank() && isSame(header, name)))
                .forEach(name -> faults.add(nothingToIgnore(line.number(), name, headers)));
        Set<Column> wronglyNamed = named.stream()
                .flatMap(place -> Column.of(headers.get(place)).stream())
                .collect(Collectors.toSet());
        Integer evidenceColumn = places.get(Column.EVIDENCE);
        if (evidence != null && evidenceColumn != null) {
            faults.add(evidenceTwice(line.number(), evidenceColumn, headers.get(evidenceColumn)));
        }
        kind.required().stream()
                .filter(alternatives -> evidence == null || !alternatives.contains(Column.EVIDENCE))
                .filter(alternatives -> alternatives.stream()
                        .noneMatch(column -> places.containsKey(column) || wronglyNamed.contains(column)))
                .forEach(alternatives -> faults.add(missing(line.number(), alternatives)));
        return new Heading(line.number(), kind, headers, places, leftOut, evidence, faults);
    }

    /** Whether two names are the same but for letter case, blanks and how letters are composed. */
    static boolean isSame(String one, String other) {
        return one.length() <= LONGEST_NAME
                && other.length() <= LONGEST_NAME
                && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A column that is named to be left out of a list without {@link Column#DECISION} but says what was decided: without it
     * every row would be an adoption.
     *
     * @param cell a cell that says so
     * @param inRow the number of its row
     */
    Fault ofDecisions(int place, String cell, int inRow) {
        String said = " " + inRow + ": \"" + Excerpt.of(cell.strip()) + "\")";
        return ofDecisions(row, place, header(place), " (rad" + said, " (row" + said);
    }

    /** A list without {@link Column#DECISION} whose title says that it has other decisions than adoptions. */
    Fault ofOtherDecisions(String title) {
        String said = " \"" + Excerpt.of(title.strip()) + "\"";
        return Fault.ofRow(
                row,
                FaultKind.MISSING,
                new Wording(
                        "saknar kolumnen Beslut, men listan kallas" + said + ": varje rad skulle bli ett antagande",
                        "lacks the column Decision, but the list is called" + said
                                + ": every row would become an adoption"),
                new Wording(
                        "en kolumn Beslut som säger vad som beslutades på varje rad",
                        "a column Decision that says what was decided in each row"));
    }

    private static Fault ofDecisions(int row, int place, String header, String whereSv, String whereEn) {
        return new Fault(
                row,
                place + 1,
                Excerpt.of(header),
                Excerpt.of(header),
                FaultKind.INVALID.problem(),
                new Wording(
                        "säger vad som beslutades" + whereSv
                                + " och kan inte lämnas utanför: varje rad skulle bli ett antagande",
                        "says what was decided" + whereEn
                                + " and cannot be left out: every row would become an adoption"),
                new Wording(
                        "rubriken Beslut på den kolumnen, eller en kolumn Beslut bredvid den",
                        "the header Decision on that column, or a column Decision beside it"),
                List.of(),
                Map.of());
    }

    /**
     * Whether a header that is not known names what was decided, such as "Antagen", "Avslag" or "KF-beslut"; not where it names
     * the day or the number of a decision.
     */
    private static boolean isOfDecisions(String header) {
        List<String> words = header.length() > LONGEST_NAME
                ? List.of()
                : WORDS.splitAsStream(PlainWords.of(header)).toList();
        return RowDecision.isSaidIn(header)
                || RowDecision.isNoAdoptionSaidInTitle(header)
                || (words.stream().anyMatch(word -> OF_A_DECISION.matcher(word).matches())
                        && words.stream()
                                .noneMatch(word -> OF_A_DETAIL.matcher(word).matches()));
    }

    /** The kind that more of the headers belong to. A column of decisions counts also where it is to be left out. */
    private static ListKind kind(List<String> headers, Set<Integer> ignored) {
        List<Column> read = columns(headers, ignored);
        List<Column> columns =
                Arrays.stream(ListKind.values()).anyMatch(kind -> read.stream().anyMatch(kind::isToldBy))
                        ? read
                        : columns(headers, Set.of());
        return Arrays.stream(ListKind.values())
                .filter(kind -> columns.stream().anyMatch(kind::isToldBy))
                .max(Comparator.comparing(
                        kind -> columns.stream().filter(kind::isToldBy).count()))
                .orElseThrow(() -> untold(headers));
    }

    private static List<Column> columns(List<String> headers, Set<Integer> without) {
        return IntStream.range(0, headers.size())
                .mapToObj(place -> Column.of(headers.get(place))
                        .filter(column -> !without.contains(place) || column == Column.DECISION))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void mustNotBeTooMany(int columns, int ignored) {
        if (columns - ignored > Table.MOST_COLUMNS || ignored > MOST_IGNORED) {
            throw new UnreadableListException(
                    "Listan har " + columns + " kolumner. Högst " + Table.MOST_COLUMNS
                            + " läses, och högst " + MOST_IGNORED
                            + " till kan nämnas som sådana att lämna utanför (ignore,"
                            + " --ignore-column).",
                    "The list has " + columns + " columns. At most " + Table.MOST_COLUMNS + " are read, and at most "
                            + MOST_IGNORED + " more can be named as ones to be left out (ignore, --ignore-column).");
        }
    }

    private static UnreadableListException untold(List<String> headers) {
        String first = Excerpt.of(headers.stream().map(Excerpt::of).collect(Collectors.joining(" | ")));
        String adoptions = examples(ListKind.ADOPTIONS);
        String agreements = examples(ListKind.AGREEMENTS);
        return new UnreadableListException(
                "Ingen av de första " + HeaderRow.LAST
                        + " raderna har rubriker som säger vad listan är en lista över: \"" + first
                        + "\". Antaganden behöver " + adoptions + "; överenskommelser behöver " + agreements + ".",
                "None of the first " + HeaderRow.LAST + " rows has headers that tell what the list is of: \"" + first
                        + "\". Adoptions need "
                        + adoptions + "; agreements need " + agreements + ".");
    }

    private static String examples(ListKind kind) {
        return kind.required().stream()
                .map(alternatives -> alternatives.get(0).header())
                .collect(Collectors.joining(", "));
    }

    private static Fault unknown(int row, ListKind kind, int place, String header, @Nullable Column ofTheOtherList) {
        Wording reason = ofTheOtherList == null
                ? new Wording("är ingen känd kolumn", "is no column that is known")
                : new Wording("hör inte till en lista av detta slag", "does not belong to a list of this kind");
        List<String> accepted = kind.columns().map(Column::header).toList();
        String name = Excerpt.of(header.strip());
        return new Fault(
                row,
                place + 1,
                Excerpt.of(header),
                Excerpt.of(header),
                FaultKind.UNKNOWN.problem(),
                reason,
                new Wording(
                        "någon av de kända rubrikerna, eller att den nämns som en kolumn att lämna utanför (ignore="
                                + name + ", --ignore-column \"" + name + "\")",
                        "one of the known headers, or that it is named as a column to be left out (ignore=" + name
                                + ", --ignore-column \"" + name + "\")"),
                accepted,
                Map.of());
    }

    private static Fault notToBeIgnored(int row, int place, String header) {
        return new Fault(
                row,
                place + 1,
                Excerpt.of(header),
                Excerpt.of(header),
                FaultKind.INVALID.problem(),
                new Wording(
                        "är en kolumn som registret läser och kan inte lämnas utanför: dess innehåll skulle förbigås",
                        "is a column that the register reads and cannot be left out: what it says would be passed over"),
                new Wording(
                        "kolumnen utan ignore, eller en annan rubrik om den handlar om något annat",
                        "the column without ignore, or another header if it is about something else"),
                List.of(),
                Map.of());
    }

    private static Fault nothingToIgnore(int row, String name, List<String> headers) {
        return new Fault(
                row,
                null,
                null,
                null,
                FaultKind.INVALID.problem(),
                new Wording(
                        "har ingen kolumn \"" + Excerpt.of(name) + "\" att lämna utanför",
                        "has no column \"" + Excerpt.of(name) + "\" to be left out"),
                new Wording("en rubrik som den står i listan", "a header as it stands in the list"),
                headers.stream()
                        .filter(header -> !header.isBlank())
                        .map(Excerpt::of)
                        .toList(),
                Map.of());
    }

    private static Fault repeated(int row, int place, String header, String first) {
        return new Fault(
                row,
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

    private static Fault evidenceTwice(int row, int place, String header) {
        return new Fault(
                row,
                place + 1,
                Excerpt.of(header),
                Excerpt.of(header),
                FaultKind.INVALID.problem(),
                new Wording(
                        "finns i listan, och är också angivet för hela listan (evidence)",
                        "is in the list, and is stated for the whole list as well (evidence)"),
                new Wording("det ena eller det andra", "one or the other"),
                List.of(),
                Map.of());
    }

    private static Fault missing(int row, List<Column> alternatives) {
        List<String> headers = alternatives.stream().map(Column::header).toList();
        return new Fault(
                row,
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

    /** The column at that place, or null where it has none that is read. */
    @Nullable
    Column column(int place) {
        return places.entrySet().stream()
                .filter(column -> column.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The header of the column as it stands. */
    String header(int place) {
        return headers.get(place);
    }
}
