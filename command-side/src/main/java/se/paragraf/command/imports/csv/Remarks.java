package se.paragraf.command.imports.csv;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.Excerpt;

/**
 * Recognises rows that are none of the list's: titles above the headers, totals and notes below the rows. A row that could
 * be a decision is never one; it is read, and is a fault where something is missing.
 */
final class Remarks {

    private static final Pattern TOTAL =
            Pattern.compile("(?iu)(?:(?:del|total)?summa|total|totalt|antal|sammanlagt|sum|subtotal"
                    + "|grand total|count|number of)(?:[\\s:.,=(].*)?");
    private static final Pattern NUMBER = Pattern.compile(
            "[\\d\\s.,:%()=\u00A0-]*(?:st\\.?|beslut|rader|ärenden|kommuner|decisions|rows|cases|municipalities)?");
    private static final Pattern NOTE = Pattern.compile(
            "(?isu)(?:\\*|[1-9]\\)|(?:not|note|anm|anmärkning|obs|källa|kommentar|fotnot|source|remark)[.:!\\s]).*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int WORDS_OF_A_SENTENCE = 5;
    private static final int LONGEST_NOTE = 4_000;

    private final Heading heading;

    Remarks(Heading heading) {
        this.heading = heading;
    }

    /** Whether a row above the headers could be one of the list: two of the columns that it has to have are filled. */
    boolean couldBeOfTheList(Table.Line line) {
        return heading.kind().required().stream()
                        .filter(alternatives -> alternatives.stream().anyMatch(column -> isFilled(line, column)))
                        .count()
                > 1;
    }

    private boolean isFilled(Table.Line line, Column column) {
        Integer place = heading.places().get(column);
        return place != null
                && place < line.cells().size()
                && !Table.Line.isBlank(line.cells().get(place));
    }

    /** What a row below the headers is, where it can only be a total or a note. */
    Optional<PassedOver.Why> of(Table.Line line) {
        List<Integer> filled = line.filled();
        if (filled.isEmpty() || (filled.size() == 1 && !line.spoilt().isEmpty())) {
            return Optional.empty();
        }
        String first = line.cells().get(filled.get(0)).strip();
        if (first.length() <= LONGEST_NOTE && TOTAL.matcher(first).matches() && areNumbers(line, filled)) {
            return Optional.of(PassedOver.Why.TOTAL);
        }
        return filled.size() == 1 && first.length() <= LONGEST_NOTE && isNote(filled.get(0), first)
                ? Optional.of(PassedOver.Why.NOTE)
                : Optional.empty();
    }

    private static boolean areNumbers(Table.Line line, List<Integer> filled) {
        return filled.stream()
                .skip(1)
                .map(place -> line.cells().get(place).strip())
                .allMatch(cell ->
                        (cell.length() <= LONGEST_NOTE && NUMBER.matcher(cell).matches()) || cell.startsWith("="));
    }

    /** Whether the only cell of a row says what its column cannot. */
    private boolean isNote(int place, String text) {
        Column column = heading.column(place);
        if (column == null || NOTE.matcher(text).matches()) {
            return true;
        }
        int words = BLANKS.split(text).length;
        if (column == Column.CASE_NUMBER && !DIGIT.matcher(text).find()) {
            return true;
        }
        return words >= WORDS_OF_A_SENTENCE && !isMunicipality(text);
    }

    private static boolean isMunicipality(String text) {
        try {
            CodeForm.municipality(text);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    static PassedOver passedOver(Table.Line line, PassedOver.Why why) {
        return new PassedOver(
                line.number(),
                why,
                Excerpt.of(line.filled().stream()
                        .limit(10)
                        .map(place -> Excerpt.of(line.cells().get(place).strip()))
                        .collect(Collectors.joining(" | "))));
    }

    /** A row above the headers that is none to be passed over. */
    Fault aboveTheHeaders(Table.Line line) {
        List<Column> required =
                heading.kind().required().stream().flatMap(List::stream).toList();
        String columns = heading.places().entrySet().stream()
                .filter(column -> required.contains(column.getKey()))
                .map(column -> Excerpt.of(heading.header(column.getValue())))
                .collect(Collectors.joining(", "));
        return Fault.ofRow(
                line.number(),
                FaultKind.INVALID,
                new Wording(
                        "står ovanför rubrikerna på rad " + heading.row() + " men kan vara en rad i listan",
                        "stands above the headers in row " + heading.row() + " but could be a row of the list"),
                new Wording(
                        "en rad under rubrikerna, eller en titel med text i högst en av kolumnerna " + columns,
                        "a row below the headers, or a title with text in at most one of the columns " + columns));
    }
}
