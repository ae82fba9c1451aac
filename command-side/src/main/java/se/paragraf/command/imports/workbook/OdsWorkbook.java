package se.paragraf.command.imports.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.InvalidValueException;

/**
 * OpenDocument, streamed. A cell has its text as it is shown beside its value, so that 180 in the format 0000 is 0180; a
 * day is read from the value. Rows and cells that stand for many are not unfolded where they are empty.
 *
 * <p>Read here and not by a library: SODS 1.6.8 leaves out a row that stands for more than 10,000, so that those below it
 * are counted wrongly, gives values but not what is shown, and keeps all sheets in memory; ODFDOM keeps them as a tree.
 */
final class OdsWorkbook implements Workbook {

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String CONTENT = "content.xml";
    private static final int MOST_SHEETS = 10_000;
    private static final int MOST_HIDDEN_STYLES = 10_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_CELL = 512 * 1024;

    private final MeasuredArchive archive;
    private final List<Sheet> sheets;

    private OdsWorkbook(MeasuredArchive archive, List<Sheet> sheets) {
        this.archive = archive;
        this.sheets = sheets;
    }

    static OdsWorkbook of(MeasuredArchive archive) throws IOException {
        if (archive.xml().isEncrypted()) {
            throw Workbook.encrypted();
        }
        if (!archive.beginning("mimetype").startsWith(SPREADSHEET)) {
            throw new UnreadableWorkbookException(
                    "Filen är ett dokument, ingen arbetsbok. Skicka listan som XLSX, ODS eller CSV UTF-8.",
                    "The file is a document, not a workbook. Send the list as XLSX, ODS or CSV UTF-8.");
        }
        Names names = new Names();
        new Content(archive).scan(names);
        if (names.sheets.isEmpty()) {
            throw UnreadableWorkbookException.damaged();
        }
        return new OdsWorkbook(archive, names.sheets);
    }

    @Override
    public Format format() {
        return Format.ODS;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void read(int sheet, Consumer<SheetRow> row) {
        new Content(archive).scan(new Rows(sheet, row));
    }

    /** What is done with each table of the spreadsheet. */
    private interface Tables {

        /** A style of tables. */
        default void style(@Nullable String name, boolean shown) {}

        /**
         * A table, the reader being at its start.
         *
         * @return whether to go on after it
         */
        boolean table(XMLStreamReader reader) throws XMLStreamException;
    }

    /** The content, element by element. */
    private record Content(MeasuredArchive archive) {

        void scan(Tables tables) {
            try (InputStream bytes = archive.open(CONTENT)) {
                XMLStreamReader reader = MeasuredXml.parser(bytes);
                @Nullable String style = null;
                boolean more = true;
                while (more && reader.hasNext()) {
                    if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                        continue;
                    }
                    if (is(reader, STYLE, "style")) {
                        style = reader.getAttributeValue(STYLE, "name");
                    } else if (is(reader, STYLE, "table-properties")) {
                        tables.style(style, !"false".equals(reader.getAttributeValue(TABLE, "display")));
                    } else if (is(reader, TABLE, "tracked-changes")) {
                        skip(reader);
                    } else if (is(reader, TABLE, "table")) {
                        more = tables.table(reader);
                    }
                }
            } catch (IOException | XMLStreamException e) {
                throw UnreadableWorkbookException.damaged();
            }
        }
    }

    private static final class Names implements Tables {

        private final List<Sheet> sheets = new ArrayList<>();
        private final Set<String> hidden = new HashSet<>();

        @Override
        public void style(@Nullable String name, boolean shown) {
            if (!shown && name != null && name.length() <= LONGEST_NAME && hidden.size() < MOST_HIDDEN_STYLES) {
                hidden.add(name);
            }
        }

        @Override
        public boolean table(XMLStreamReader reader) throws XMLStreamException {
            String name = reader.getAttributeValue(TABLE, "name");
            String style = reader.getAttributeValue(TABLE, "style-name");
            if (sheets.size() == MOST_SHEETS || (name != null && name.length() > LONGEST_NAME)) {
                throw UnreadableWorkbookException.damaged();
            }
            sheets.add(new Sheet(name == null ? "" : name, style != null && hidden.contains(style)));
            skip(reader);
            return true;
        }
    }

    /** The rows of one table. */
    private static final class Rows implements Tables {

        private final Consumer<SheetRow> row;
        private int tablesBefore;
        private long number;

        Rows(int sheet, Consumer<SheetRow> row) {
            this.tablesBefore = sheet;
            this.row = row;
        }

        @Override
        public boolean table(XMLStreamReader reader) throws XMLStreamException {
            if (tablesBefore-- > 0) {
                skip(reader);
                return true;
            }
            int depth = 1;
            while (depth > 0) {
                int event = reader.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (is(reader, TABLE, "table-row")) {
                        row(reader);
                    } else if (is(reader, TABLE, "table") || is(reader, TABLE, "shapes")) {
                        skip(reader);
                    } else {
                        depth++; // a group of rows, or of header rows
                    }
                }
            }
            return false;
        }

        private void row(XMLStreamReader reader) throws XMLStreamException {
            long times = times(reader, "number-rows-repeated");
            List<String> texts = new ArrayList<>();
            Map<Integer, InvalidValueException> spoilt = new HashMap<>();
            long place = 0;
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                if (!reader.isStartElement()) {
                    continue;
                }
                if (!is(reader, TABLE, "table-cell") && !is(reader, TABLE, "covered-table-cell")) {
                    skip(reader);
                    continue;
                }
                long cells = times(reader, "number-columns-repeated");
                boolean covered = is(reader, TABLE, "covered-table-cell");
                InvalidValueException[] fault = {null};
                String text = new CellText(reader, each -> fault[0] = each).read();
                if (!text.isBlank() && !covered) {
                    // One beyond the last is enough to be refused.
                    for (long each = place; each < Math.min(place + cells, MOST_COLUMNS + 1); each++) {
                        while (texts.size() < each) {
                            texts.add("");
                        }
                        if (fault[0] != null) {
                            spoilt.put(texts.size(), fault[0]);
                        }
                        texts.add(text);
                    }
                    if (place > MOST_COLUMNS) {
                        throw UnreadableWorkbookException.tooLarge(
                                "något i kolumn " + (place + 1), "something in column " + (place + 1));
                    }
                }
                place += cells;
            }
            SheetRow read = SheetRow.of((int) Math.min(number + 1, Integer.MAX_VALUE), texts, spoilt);
            for (long each = 0; each < times && !read.cells().isEmpty(); each++) {
                row.accept(new SheetRow(
                        (int) Math.min(number + each + 1, Integer.MAX_VALUE), read.cells(), read.spoilt()));
            }
            number += times;
        }

        private static long times(XMLStreamReader reader, String attribute) {
            String times = reader.getAttributeValue(TABLE, attribute);
            if (times == null) {
                return 1;
            }
            if (!times.matches("[0-9]{1,9}")) {
                throw UnreadableWorkbookException.damaged();
            }
            return Long.parseLong(times);
        }
    }

    /** A cell, the reader being at its start. */
    private static final class CellText {

        private final XMLStreamReader reader;
        private final Consumer<InvalidValueException> spoilt;
        private final @Nullable String type;
        private final @Nullable String value;
        private final @Nullable String date;
        private final @Nullable String truth;
        private final @Nullable String string;
        private final @Nullable String formula;

        CellText(XMLStreamReader reader, Consumer<InvalidValueException> spoilt) {
            this.reader = reader;
            this.spoilt = spoilt;
            this.type = reader.getAttributeValue(OFFICE, "value-type");
            this.value = reader.getAttributeValue(OFFICE, "value");
            this.date = reader.getAttributeValue(OFFICE, "date-value");
            this.truth = reader.getAttributeValue(OFFICE, "boolean-value");
            this.string = reader.getAttributeValue(OFFICE, "string-value");
            this.formula = reader.getAttributeValue(TABLE, "formula");
        }

        String read() throws XMLStreamException {
            String shown = shown();
            if (type == null) {
                if (formula != null && shown.isEmpty()) {
                    spoilt.accept(SheetRow.withoutResult());
                    return "=" + formula;
                }
                return shown;
            }
            return switch (type) {
                case "date" -> date == null ? shown : day(date);
                case "boolean" -> truth == null ? shown : truth.toUpperCase(java.util.Locale.ROOT);
                case "float", "percentage", "currency" -> value == null ? shown : number(value, shown);
                default -> shown.isEmpty() && string != null ? string : shown;
            };
        }

        private static String day(String date) {
            try {
                return ShownNumber.text(
                        date.contains("T")
                                ? LocalDateTime.parse(date)
                                : LocalDate.parse(date).atStartOfDay());
            } catch (DateTimeException e) {
                return date;
            }
        }

        /** As it is shown, where that shows just these digits; else the digits, never rounded. */
        private String number(String value, String shown) {
            BigDecimal number;
            try {
                number = value.length() > 400 ? null : new BigDecimal(value);
            } catch (NumberFormatException e) {
                number = null;
            }
            if (number == null) {
                return shown;
            }
            if (ShownNumber.hasLostDigits(number)) {
                spoilt.accept(SheetRow.withLostDigits());
            }
            String plain = ShownNumber.plain(number);
            String digits = shown.replaceAll("[^0-9]", "");
            boolean same = digits.replaceFirst("^0+(?=.)", "").equals(plain);
            boolean onlyGrouped = shown.replaceAll("[\\s\\u00A0\\u202F]", "").equals(plain);
            return same && !onlyGrouped ? shown : plain;
        }

        /** The paragraphs, one a line, without comments and drawings. */
        private String shown() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            boolean first = true;
            int paragraphs = 0;
            int depth = 1;
            while (depth > 0) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    boolean paragraph = is(reader, TEXT, "p") || is(reader, TEXT, "h");
                    if (!TEXT.equals(reader.getNamespaceURI()) || (depth == 1 && !paragraph)) {
                        skip(reader);
                        continue;
                    }
                    depth++;
                    if (depth == 2) {
                        text.append(first ? "" : "\n");
                        first = false;
                        paragraphs++;
                    }
                    text.append(instead());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (depth > 1 && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                    text.append(reader.getText().replaceAll("[ \\t\\n\\r]+", " "));
                }
                if (text.length() + paragraphs > LONGEST_CELL) {
                    throw UnreadableWorkbookException.damaged();
                }
            }
            return text.toString();
        }

        /** What some elements stand for. */
        private String instead() {
            return switch (reader.getLocalName()) {
                case "s" -> " ".repeat((int) Math.min(100, count()));
                case "tab" -> "\t";
                case "line-break" -> "\n";
                default -> "";
            };
        }

        private long count() {
            String count = reader.getAttributeValue(TEXT, "c");
            return count == null || !count.matches("[0-9]{1,9}") ? 1 : Long.parseLong(count);
        }
    }

    private static boolean is(XMLStreamReader reader, String namespace, String name) {
        return name.equals(reader.getLocalName()) && namespace.equals(reader.getNamespaceURI());
    }

    /** Goes to the end of the element that the reader is at the start of. */
    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
