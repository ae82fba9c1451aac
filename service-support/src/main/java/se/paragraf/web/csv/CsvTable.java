package se.paragraf.web.csv;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A table as comma-separated values (RFC 4180) in which no cell is a formula, whichever separator a program reads it by.
 * Every table goes through here.
 *
 * <p>A spreadsheet takes a cell for a formula that begins with one of {@value #FORMULA_STARTS}, blanks and quotation
 * marks before it passed over. A Swedish one reads the file by semicolons and then finds cells where this table has
 * none: after any semicolon within a text, and so after a comma, a tab or a line break by other settings. Where a formula
 * would begin, at the beginning of a cell or after such a character, an apostrophe is put before it, as OWASP advises
 * against CSV injection; within the strings of JSON, its JSON escape instead, so that the JSON means the same.
 */
public final class CsvTable implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";
    /** OWASP has these among the beginnings of formulas. */
    private static final String LINE_STARTS = "\t\r\n";

    private static final String SEPARATORS = ";,\t\r\n|";

    private final CSVPrinter printer;

    private CsvTable(Appendable out, QuoteMode quotes, char delimiter) throws IOException {
        this.printer = new CSVPrinter(
                out,
                CSVFormat.RFC4180
                        .builder()
                        .setQuoteMode(quotes)
                        .setDelimiter(delimiter)
                        .get());
    }

    private static CsvTable withHeader(Appendable out, QuoteMode quotes, List<String> header) throws IOException {
        CsvTable table = new CsvTable(out, quotes, ',');
        table.printer.printRecord(header);
        return table;
    }

    /** A table with semicolons and a byte order mark, as a Swedish spreadsheet program opens it; its first row is a row. */
    public static CsvTable forSpreadsheet(Appendable out) throws IOException {
        out.append('\uFEFF');
        return new CsvTable(out, QuoteMode.MINIMAL, ';');
    }

    /** A table of which every cell is within quotation marks, with its header row. */
    public static CsvTable quoted(Appendable out, List<String> header) throws IOException {
        return withHeader(out, QuoteMode.ALL_NON_NULL, header);
    }

    /** A table of which only those cells are within quotation marks that need them, with its header row. */
    public static CsvTable plain(Appendable out, List<String> header) throws IOException {
        return withHeader(out, QuoteMode.MINIMAL, header);
    }

    /** Writes a row; null is an empty cell without quotation marks. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell == null ? null : cell(cell));
        }
        printer.println();
    }

    private static String cell(Object value) {
        return withoutFormula(value.toString(), value instanceof JsonNode);
    }

    /** The text of a cell as it was before an apostrophe was put where a formula would begin. */
    public static String withoutGuard(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        boolean beginning = true;
        for (int index = 0; index < cell.length(); index++) {
            char each = cell.charAt(index);
            char next = index + 1 < cell.length() ? cell.charAt(index + 1) : 'x';
            boolean isGuard = each == '\''
                    && beginning
                    && (FORMULA_STARTS.indexOf(next) >= 0 || (index == 0 && LINE_STARTS.indexOf(next) >= 0));
            if (isGuard) {
                text.append(next);
                index++;
                beginning = SEPARATORS.indexOf(next) >= 0;
            } else {
                text.append(each);
                beginning = SEPARATORS.indexOf(each) >= 0 || (beginning && isPassedOver(each));
            }
        }
        return text.toString();
    }

    private static String withoutFormula(String text, boolean json) {
        StringBuilder safe = new StringBuilder(text.length());
        if (!json && !text.isEmpty() && LINE_STARTS.indexOf(text.charAt(0)) >= 0) {
            safe.append('\'');
        }
        boolean beginning = true;
        boolean inString = false;
        boolean escaped = false;
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (each == '"' && !escaped) {
                inString = !inString;
            }
            escaped = each == '\\' && !escaped;
            if (!beginning || FORMULA_STARTS.indexOf(each) < 0) {
                safe.append(each);
            } else if (!json) {
                safe.append('\'').append(each);
            } else if (inString) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            } else {
                safe.append(each); // the minus of a number
            }
            beginning = SEPARATORS.indexOf(each) >= 0 || (beginning && isPassedOver(each));
        }
        return safe.toString();
    }

    private static boolean isPassedOver(char each) {
        return each == '"' || Character.isWhitespace(each) || Character.isSpaceChar(each);
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
