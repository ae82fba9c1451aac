package se.paragraf.command.imports.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.paragraf.value.Wording;
import se.paragraf.web.csv.CsvTable;

/**
 * The rows of a list as they stand, with what is wrong with each beside it: a table that people mend in a spreadsheet program
 * and send again. The columns that are added are known and passed over then; those of an earlier answer are replaced.
 */
public final class ListWithFaults {

    private static final List<Column> ADDED = List.of(Column.FAULTY_COLUMNS, Column.FAULTS, Column.ACCEPTED);
    /** The error value of a spreadsheet, which no cell is read with. */
    private static final String SPOILT = "#VALUE!";
    /** The most empty rows that are written for rows that a sheet does not have. */
    private static final int MOST_BLANK = 1_000;

    private static final Wording OF_THE_ROW = new Wording("hela raden", "the whole row");

    private final Map<Integer, List<Fault>> faults;
    private final int lastTold;
    private final int leftOut;
    private final int headerRow;
    private final int width;
    private final Locale language;
    private List<Integer> ofEarlierAnswer = List.of();
    private List<Fault> ofHeaders = List.of();
    private boolean isLeftOutTold;
    private int written;

    private ListWithFaults(List<Fault> faults, int leftOut, int headerRow, int width, Locale language) {
        this.faults = faults.stream().collect(Collectors.groupingBy(Fault::row));
        this.lastTold = faults.stream().mapToInt(Fault::row).max().orElse(0);
        this.leftOut = leftOut;
        this.headerRow = headerRow;
        this.width = width;
        this.language = language;
    }

    /**
     * The table, in UTF-8 with semicolons and a byte order mark.
     *
     * @param file the list as a file
     * @param options how the sender wants it to be read
     * @param headerRow the row that has the headers
     * @param faults what is wrong with its rows, as the report of its import tells
     * @param leftOut how many more faults there are
     */
    public static byte[] of(
            byte[] file, ListOptions options, int headerRow, List<Fault> faults, int leftOut, Locale language) {
        ListFile read = ListFile.of(file, options);
        ListWithFaults list = new ListWithFaults(faults, leftOut, headerRow, widthOfSheet(read, headerRow), language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvTable table = CsvTable.forSpreadsheet(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            read.read(line -> list.write(table, line.number(), legible(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A cell that is not what it says stays a fault until it is mended: its digits or its formula as text would be taken. */
    private static List<String> legible(Table.Line line) {
        return IntStream.range(0, line.cells().size())
                .mapToObj(place ->
                        line.spoilt().containsKey(place) ? SPOILT : line.cells().get(place))
                .toList();
    }

    /**
     * How many columns a sheet has from its headers on. Its rows end at their last cell, so that what is beside them would not
     * stand under its header. Rows of text are as wide as they are: one that is too short is a fault and stays one.
     */
    private static int widthOfSheet(ListFile file, int headerRow) {
        int[] width = {0};
        file.read(line -> {
            if (line.ofSheet() && line.number() >= headerRow) {
                width[0] = Math.max(width[0], line.cells().size());
            }
        });
        return width[0];
    }

    private void write(CsvTable table, int number, List<String> cells) {
        for (int blank = Math.min(number - written - 1, MOST_BLANK); blank > 0; blank--) {
            print(table, List.of(""));
        }
        written = number;
        if (number == headerRow) {
            ofEarlierAnswer = IntStream.range(0, cells.size())
                    .filter(place ->
                            Column.of(cells.get(place)).filter(ADDED::contains).isPresent())
                    .boxed()
                    .sorted(Collections.reverseOrder())
                    .toList();
        }
        List<String> row = new ArrayList<>(cells);
        if (number >= headerRow) {
            row.addAll(Collections.nCopies(Math.max(0, width - row.size()), ""));
            ofEarlierAnswer.stream().filter(place -> place < row.size()).forEach(place -> row.remove(place.intValue()));
        }
        boolean isBlank = row.stream().allMatch(String::isBlank);
        List<Fault> ofRow = faults.getOrDefault(number, List.of());
        if (number == headerRow) {
            ADDED.forEach(column ->
                    row.add(column.headers().get(language.getLanguage().equals("sv") ? 0 : 1)));
            ofHeaders = ofRow;
        } else if (number > headerRow && !(isBlank && ofRow.isEmpty())) {
            row.addAll(beside(number, ofRow));
        }
        print(table, row);
    }

    /** What is wrong with the headers is told in the first row below them. */
    private List<String> beside(int number, List<Fault> its) {
        List<Fault> ofRow = Stream.concat(ofHeaders.stream(), its.stream()).toList();
        ofHeaders = List.of();
        if (ofRow.isEmpty() && number > lastTold && leftOut > 0 && !isLeftOutTold) {
            isLeftOutTold = true;
            return List.of("", notTold().in(language), "");
        }
        return List.of(
                each(ofRow, fault -> fault.header() == null ? OF_THE_ROW.in(language) : fault.header()),
                each(ofRow, fault -> fault.reason().in(language)),
                each(
                        ofRow,
                        fault -> fault.accepted() == null
                                ? ""
                                : Objects.requireNonNull(fault.accepted()).in(language)));
    }

    private Wording notTold() {
        return new Wording(
                "Från och med här sägs inte vad som är fel: " + leftOut
                        + " fel till finns. Rätta de tidigare raderna och skicka listan igen.",
                "From here on it is not said what is wrong: there are " + leftOut
                        + " more faults. Mend the rows before and send the list again.");
    }

    /** One line for each fault. */
    private static String each(List<Fault> faults, Function<Fault, String> told) {
        return faults.stream().map(told).collect(Collectors.joining("\n")).strip();
    }

    private static void print(CsvTable table, List<String> row) {
        try {
            table.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
