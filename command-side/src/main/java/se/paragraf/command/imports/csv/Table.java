package se.paragraf.command.imports.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * CSV reader by RFC 4180. Rows are counted as in a spreadsheet: a cell may contain line breaks, and an empty line is a
 * row. They are handed over one by one and not kept.
 */
final class Table {

    /** The most rows that a list can have: 20,000, or fewer in a heap that does not hold what so many rows amount to. */
    static final int MOST_ROWS = (int) Math.min(20_000, Runtime.getRuntime().maxMemory() / (24 * 1024));

    /** The most columns that a list can have. */
    static final int MOST_COLUMNS = 100;

    /** The most characters of a row. */
    static final int MOST_CHARACTERS = 512 * 1024;

    private Table() {}

    /**
     * One row.
     *
     * @param number its number, as a spreadsheet counts
     * @param cells its cells
     * @param ofSheet whether it comes from a sheet, whose rows end at their last cell that is not empty
     * @param spoilt why the text of a cell is not what the cell says, by place
     */
    record Line(int number, List<String> cells, boolean ofSheet, Map<Integer, InvalidValueException> spoilt) {

        Line(int number, List<String> cells) {
            this(number, cells, false, Map.of());
        }

        boolean isBlank() {
            return cells.stream().allMatch(Line::isBlank);
        }

        /** The places of the cells that are not blank. */
        List<Integer> filled() {
            return IntStream.range(0, cells.size())
                    .filter(place -> !isBlank(cells.get(place)))
                    .boxed()
                    .toList();
        }

        static boolean isBlank(String cell) {
            return cell.replace('\u00A0', ' ').isBlank();
        }
    }

    /** The first rows, up to where the text cannot be read. */
    static List<Line> first(String text, Delimiter delimiter) {
        List<Line> first = new ArrayList<>();
        BoundedRows rows = new BoundedRows(text);
        try (CSVParser parser = parser(rows, delimiter)) {
            for (CSVRecord read : parser) {
                rows.rowEnded();
                first.add(new Line(first.size() + 1, read.toList()));
                if (first.size() == HeaderRow.LAST) {
                    break;
                }
            }
            return first;
        } catch (IOException | UncheckedIOException | UnreadableListException e) {
            return first;
        }
    }

    /**
     * Reads all rows.
     *
     * @param line takes each row
     * @return where the file cannot be read any further, or null where it can to its end
     * @throws UnreadableListException if a row is too long
     */
    static @Nullable Fault read(String text, Delimiter delimiter, Consumer<Line> line) {
        int number = 0;
        BoundedRows rows = new BoundedRows(text);
        try (CSVParser parser = parser(rows, delimiter)) {
            for (CSVRecord read : parser) {
                rows.rowEnded();
                number++;
                line.accept(new Line(number, cells(read)));
            }
            return null;
        } catch (IOException | UncheckedIOException e) {
            return brokenAt(number + 1);
        }
    }

    /** Empty cells are one object: a list can consist of them. */
    private static List<String> cells(CSVRecord read) {
        return read.stream().map(cell -> cell.isEmpty() ? "" : cell).toList();
    }

    private static CSVParser parser(Reader text, Delimiter delimiter) throws IOException {
        return CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter.character())
                        .setIgnoreEmptyLines(false)
                        .get());
    }

    /**
     * Reader that fails where one row has too many characters, so that no row is parsed into more cells than fit in
     * memory. The parser reads ahead of the row that it is at, by {@link #READ_AHEAD} at most.
     */
    private static final class BoundedRows extends FilterReader {

        private static final int READ_AHEAD = 16 * 1024;

        private long sinceRowEnded;

        BoundedRows(String text) {
            super(new StringReader(text));
        }

        void rowEnded() {
            sinceRowEnded = 0;
        }

        @Override
        public int read() throws IOException {
            mustNotBeTooLong(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int most = Math.min(length, READ_AHEAD);
            mustNotBeTooLong(most);
            return super.read(buffer, offset, most);
        }

        private void mustNotBeTooLong(int characters) {
            sinceRowEnded += characters;
            if (sinceRowEnded > MOST_CHARACTERS + READ_AHEAD) {
                throw tooLong();
            }
        }
    }

    static UnreadableListException tooLong() {
        return new UnreadableListException(
                "En rad har fler än " + MOST_CHARACTERS + " tecken. Ett citattecken kan sakna sitt slut.",
                "A row has more than " + MOST_CHARACTERS + " characters. A quotation mark may lack its end.");
    }

    private static Fault brokenAt(int row) {
        return Fault.ofRow(
                row,
                FaultKind.INVALID,
                new Wording(
                        "har ett citattecken som inte avslutas rätt; filen kan inte läsas längre än hit",
                        "has a quotation mark that does not end as it should; the file cannot be read beyond here"),
                new Wording(
                        "celler utan citattecken, eller inom \" med varje \" i dem skrivet två gånger",
                        "cells without quotation marks, or within \" with each \" in them written twice"));
    }

    static void mustNotBeTooLong(int rows) {
        if (rows > MOST_ROWS) {
            throw new UnreadableListException(
                    "Listan har fler än " + MOST_ROWS + " rader. Dela den i flera filer.",
                    "The list has more than " + MOST_ROWS + " rows. Divide it into several files.");
        }
    }
}
