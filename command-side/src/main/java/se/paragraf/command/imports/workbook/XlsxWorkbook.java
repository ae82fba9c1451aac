package se.paragraf.command.imports.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.InvalidValueException;

/**
 * Office Open XML, by fastexcel. Of a formula the result that the program saved is read, of merged cells the first one; the
 * others are empty. Numbers are read as they are shown where that is certain ({@link ShownNumber}).
 */
final class XlsxWorkbook implements Workbook {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    /** Characters that XML does not have are written by their code, such as _x000D_ for a carriage return. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final MeasuredXml xml;

    private XlsxWorkbook(ReadableWorkbook workbook, List<Sheet> sheets, MeasuredXml xml) {
        this.workbook = workbook;
        this.sheets = sheets;
        this.xml = xml;
    }

    static XlsxWorkbook of(MeasuredArchive archive, byte[] file) throws IOException {
        mustBeASpreadsheet(archive);
        try {
            ReadableWorkbook workbook = opened(file);
            List<Sheet> sheets = workbook.getSheets()
                    .map(sheet -> new Sheet(
                            sheet.getName() == null ? "" : sheet.getName(),
                            sheet.getVisibility() != SheetVisibility.VISIBLE))
                    .toList();
            if (sheets.isEmpty()) {
                throw UnreadableWorkbookException.damaged();
            }
            return new XlsxWorkbook(workbook, sheets, archive.xml());
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (RuntimeException e) {
            throw UnreadableWorkbookException.damaged();
        }
    }

    private static void mustBeASpreadsheet(MeasuredArchive archive) {
        if (archive.has("xl/workbook.bin")) {
            throw new UnreadableWorkbookException(
                    "Filen är en binär arbetsbok (XLSB). Spara den som XLSX, ODS eller CSV UTF-8 och skicka den igen.",
                    "The file is a binary workbook (XLSB). Save it as XLSX, ODS or CSV UTF-8 and send it again.");
        }
        if (!archive.hasFolder("xl")) {
            throw new UnreadableWorkbookException(
                    "Filen är ett dokument eller en presentation, ingen arbetsbok. Skicka listan som XLSX, ODS eller CSV"
                            + " UTF-8.",
                    "The file is a document or a presentation, not a workbook. Send the list as XLSX, ODS or CSV UTF-8.");
        }
        if (archive.xml().isStrict()) {
            throw new UnreadableWorkbookException(
                    "Arbetsboken är sparad som Strict Open XML. Spara den som vanlig Excel-arbetsbok (XLSX).",
                    "The workbook is saved as Strict Open XML. Save it as an ordinary Excel workbook (XLSX).");
        }
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void read(int sheet, Consumer<SheetRow> row) {
        int last = 0;
        try (Stream<Row> rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            Iterator<Row> each = rows.iterator();
            for (SheetRow read = next(each); read != null; read = next(each)) {
                // A row that came before would be reported by a number that another one has.
                if (read.number() <= last) {
                    throw UnreadableWorkbookException.damaged();
                }
                last = read.number();
                if (!read.cells().isEmpty()) {
                    row.accept(read);
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw UnreadableWorkbookException.damaged();
        }
    }

    private @Nullable SheetRow next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? texts(rows.next()) : null;
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library throws whatever comes up where a cell is not as it should be.
            throw UnreadableWorkbookException.damaged();
        }
    }

    private SheetRow texts(Row row) {
        List<String> texts = new ArrayList<>();
        Map<Integer, InvalidValueException> spoilt = new HashMap<>();
        for (int place = 0; place < row.getCellCount(); place++) {
            Cell cell = row.getCell(place);
            String text = cell == null ? "" : text(cell, fault -> spoilt.put(texts.size(), fault));
            texts.add(text);
        }
        return SheetRow.of(row.getRowNum(), texts, spoilt);
    }

    private String text(Cell cell, Consumer<InvalidValueException> spoilt) {
        String raw = cell.getRawValue();
        boolean unsaved = cell.getFormula() != null && (raw == null || (raw.isEmpty() && xml.hasUnsavedResults()));
        if (unsaved) {
            spoilt.accept(SheetRow.withoutResult());
            return "=" + cell.getFormula();
        }
        if (raw == null) {
            if (cell.getType() == CellType.STRING) {
                throw UnreadableWorkbookException.damaged(); // a shared string that is not there
            }
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            if (ShownNumber.hasLostDigits(number)) {
                spoilt.accept(SheetRow.withLostDigits());
            }
            // Not by the library, which takes date1904="1" for false.
            return ShownNumber.of(number, cell.getDataFormatString(), xml.isFrom1904());
        }
        if (cell.getType() == CellType.ERROR) {
            return raw;
        }
        if (cell.getValue() instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return ESCAPE.matcher(raw)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private static ReadableWorkbook opened(byte[] file) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(file), WITHOUT_FORMATS);
        }
    }
}
