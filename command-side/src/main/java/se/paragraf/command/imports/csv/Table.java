package se.paragraf.command.imports.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Wording;

/**
 * CSV reader by RFC 4180. Rows are counted as in a spreadsheet: a cell may contain line breaks, and an empty line is a
 * row.
 *
 * @param rows what is below the headers
 * @param broken where the file cannot be read any further, or null where it can to its end
 */
record Table(List<Line> rows, @Nullable Fault broken) {

    /** The most rows that a list can have. */
    static final int MOST_ROWS = 20_000;

    private static final int HEADERS = 1;

    /**
     * One row.
     *
     * @param number its number, the headers being row 1
     * @param cells its cells
     */
    record Line(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The headers as they stand, empty where the file is empty or its first row cannot be read. */
    static List<String> headers(String text, Delimiter delimiter) {
        try (CSVParser parser = parser(text, delimiter)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    static Table of(String text, Delimiter delimiter) {
        List<Line> rows = new ArrayList<>();
        int number = 0;
        try (CSVParser parser = parser(text, delimiter)) {
            for (CSVRecord read : parser) {
                number++;
                if (number > HEADERS) {
                    rows.add(new Line(number, read.toList()));
                }
                mustNotBeTooLong(rows.size());
            }
            return new Table(rows, null);
        } catch (IOException | UncheckedIOException e) {
            return new Table(rows, brokenAt(number + 1));
        }
    }

    private static CSVParser parser(String text, Delimiter delimiter) throws IOException {
        return CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter.character())
                        .setIgnoreEmptyLines(false)
                        .get());
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

    private static void mustNotBeTooLong(int rows) {
        if (rows > MOST_ROWS) {
            throw new UnreadableListException(
                    "Listan har fler än " + MOST_ROWS + " rader. Dela den i flera filer.",
                    "The list has more than " + MOST_ROWS + " rows. Divide it into several files.");
        }
    }
}
