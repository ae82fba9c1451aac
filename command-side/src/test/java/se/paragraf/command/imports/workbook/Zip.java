package se.paragraf.command.imports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, part by part, as no spreadsheet program would. */
public final class Zip {

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            </Types>""";
    private static final String RELATIONSHIPS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            %s<sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>""";
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>
            <numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="&quot;§ &quot;0"/>
            <numFmt numFmtId="166" formatCode="[$-41D]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>
            <numFmt numFmtId="168" formatCode="#,##0.00&quot; kr&quot;"/><numFmt numFmtId="169" formatCode="[Red]000\\ 00"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="49"/><xf numFmtId="20"/><xf numFmtId="169"/></cellXfs></styleSheet>""";
    private static final String ODS = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3">
            <office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>""";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** An XLSX workbook of one sheet, Blad1, without shared strings. */
    public static Zip xlsx(String rows) {
        return xlsx("", rows);
    }

    static Zip xlsx(String properties, String rows) {
        return xlsxWithoutSheet(properties)
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + rows + "</sheetData></worksheet>");
    }

    static Zip xlsxWithoutSheet(String properties) {
        return new Zip()
                .with("[Content_Types].xml", CONTENT_TYPES)
                .with("xl/_rels/workbook.xml.rels", RELATIONSHIPS)
                .with("xl/workbook.xml", WORKBOOK.formatted(properties))
                .with("xl/styles.xml", STYLES);
    }

    /** The parts that come after are not compressed. */
    Zip uncompressed() {
        zip.setLevel(0);
        return this;
    }

    /** An ODS workbook with these tables. */
    public static Zip ods(String tables) {
        return new Zip()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with("content.xml", ODS.formatted(tables));
    }

    public Zip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) {
        return with(name, new java.io.ByteArrayInputStream(content));
    }

    Zip with(String name, InputStream content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
