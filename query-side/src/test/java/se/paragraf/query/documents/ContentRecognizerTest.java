package se.paragraf.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files of every format, made here, and files that are made to be taken for another. */
class ContentRecognizerTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String POWERPOINT =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final int WORD_CLASS = 0x00020906;

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                file("PDF", "%PDF-1.7\n%âãÏÓ\nmade up", RecognizedType.PDF),
                file(
                        "PDF/A",
                        "%PDF-1.4\n<x:xmpmeta><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
                        RecognizedType.PDF),
                file("text in ASCII", "Protokoll\r\n§ 192\tmade up\f", RecognizedType.TEXT),
                file("text in UTF-8 with a mark", "\uFEFFÖverenskommelse", RecognizedType.TEXT),
                arguments(
                        "text in Windows-1252",
                        "Överenskommelse – ärende".getBytes(Charset.forName("windows-1252")),
                        RecognizedType.TEXT),
                arguments(
                        "text in UTF-16, little end first",
                        "\uFEFFÖverenskommelse".getBytes(StandardCharsets.UTF_16LE),
                        RecognizedType.TEXT),
                arguments("text in UTF-16", "Överenskommelse".getBytes(StandardCharsets.UTF_16), RecognizedType.TEXT),
                file("one letter", "a", RecognizedType.TEXT),
                file("nothing", "", RecognizedType.TEXT),
                file("text that begins as a header", "Datum: 13 juni 2022\nPlats: made up\n", RecognizedType.TEXT),
                file("text with a tag later on", "The tag <html> begins a page", RecognizedType.TEXT),
                arguments("PNG", bytes("\u0089PNG\r\n\u001a\n\u0000\u0000"), RecognizedType.PNG),
                arguments("JPEG", bytes("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF"), RecognizedType.JPEG),
                arguments("TIFF, little end first", bytes("II*\u0000\u0008\u0000"), RecognizedType.TIFF),
                arguments("TIFF, big end first", bytes("MM\u0000*\u0000\u0008"), RecognizedType.TIFF),
                file("RTF", "{\\rtf1\\ansi made up}", RecognizedType.RTF),
                file("HTML", "<!DOCTYPE html>\n<html lang=sv></html>", RecognizedType.HTML),
                file("HTML without a type", "\n <HTML><body>made up", RecognizedType.HTML),
                file(
                        "XHTML",
                        "\uFEFF<?xml version=\"1.0\"?>\n<!-- a --><!-- b -->\n<html xmlns=\"x\">",
                        RecognizedType.HTML),
                arguments(
                        "HTML in UTF-16",
                        "\uFEFF<html></html>".getBytes(StandardCharsets.UTF_16LE),
                        RecognizedType.HTML),
                file(
                        "a message",
                        "Received: from a\r\n by b\r\nDate: Mon, 13 Jun 2022\r\nFrom: a@example.se\r\n\r\nHej",
                        RecognizedType.EML),
                arguments("DOCX", ooxml(WORD, "word/document.xml", false), RecognizedType.DOCX),
                arguments("DOCX, types last", ooxml(WORD, "word/document.xml", true), RecognizedType.DOCX),
                arguments("XLSX", ooxml(EXCEL, "xl/workbook.xml", false), RecognizedType.XLSX),
                arguments("PPTX", ooxml(POWERPOINT, "ppt/presentation.xml", false), RecognizedType.PPTX),
                arguments("ODT", odf("text", null), RecognizedType.ODT),
                arguments("ODS", odf("spreadsheet", null), RecognizedType.ODS),
                arguments("ODP", odf("presentation", null), RecognizedType.ODP),
                arguments("DOC", compound(0, "1Table", "WordDocument"), RecognizedType.DOC),
                arguments("XLS", compound(0, "Workbook"), RecognizedType.XLS),
                arguments("XLS of 1995", compound(0, "Book"), RecognizedType.XLS),
                arguments(
                        "DOC with a workbook in it",
                        compound(WORD_CLASS, "WordDocument", "Workbook"),
                        RecognizedType.DOC));
    }

    static Stream<Arguments> others() throws IOException {
        return Stream.of(
                file("a program", "MZ\u0000\u0001", null),
                file("text with a control character", "Protokoll\u0008", null),
                arguments("half a character of UTF-16", bytes("\u00ff\u00fea"), null),
                arguments("a lone surrogate in UTF-16", bytes("\u00fe\u00ff\u00d8\u0000\u0000a"), null),
                arguments("a ZIP archive", zip("a.txt", "made up"), null),
                arguments("DOCX without its main part", ooxml(WORD, null, false), null),
                arguments(
                        "DOCX with macros",
                        ooxml("application/vnd.ms-word.document.macroEnabled.main+xml", "a", false),
                        null),
                arguments("DOCX and ODT at once", odf("text", WORD), null),
                arguments("DOCX and XLSX at once", bothOffices(), null),
                arguments(
                        "DOCX with something before it", join(bytes("PK\u0003\u0004"), ooxml(WORD, "a", false)), null),
                arguments("DOCX with something after it", join(ooxml(WORD, "a", false), bytes("<html>")), null),
                arguments("ODT whose type is compressed", zip("mimetype", OPEN_DOCUMENT + "text"), null),
                arguments("PDF and ZIP at once", join(bytes("%PDF-1.7 "), zip("a.txt", "made up")), null),
                file("PDF and HTML at once", "%PDF-1.7\n<script>alert(1)</script>", null),
                file("HTML before a PDF", "\u0000<html>%PDF-1.7", null),
                arguments("PNG and HTML at once", join(bytes("\u0089PNG\r\n\u001a\n"), bytes("<HTML>")), null),
                arguments("an encrypted document", compound(0, "EncryptedPackage"), null),
                arguments("Word and Excel at once", compound(0, "WordDocument", "Workbook"), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"files", "others"})
    void given_a_file_when_its_bytes_pass_in_pieces_of_any_size_then_its_type_is_recognized(
            String what, byte[] content, @Nullable RecognizedType type) throws IOException {
        for (int piece : new int[] {1, 3, 64, 1000, 1 << 20}) {
            assertThat(recognized(content, piece)).as("%s by %d", what, piece).isEqualTo(Optional.ofNullable(type));
        }
    }

    @Test
    void given_a_large_document_when_its_directory_is_at_its_end_then_it_is_recognized() throws IOException {
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            deflated(zip, "word/document.xml", "");
            deflated(zip, "word/media/image1.png", new String(noise, StandardCharsets.ISO_8859_1));
            deflated(zip, ContentTypesScan.NAME, types(WORD, "word/document.xml"));
        }

        assertThat(recognized(bytes.toByteArray(), 8192)).contains(RecognizedType.DOCX);
    }

    @Test
    void given_types_that_are_a_bomb_when_the_archive_is_read_then_it_is_of_no_type() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            deflated(zip, "word/document.xml", "");
            deflated(zip, ContentTypesScan.NAME, types(WORD, "word/document.xml") + " ".repeat(40_000_000));
        }

        assertThat(recognized(bytes.toByteArray(), 8192)).isEmpty();
    }

    @Test
    void given_types_with_an_entity_when_the_archive_is_read_then_it_is_of_no_type() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            deflated(zip, "word/document.xml", "");
            deflated(
                    zip,
                    ContentTypesScan.NAME,
                    "<!DOCTYPE Types [<!ENTITY type SYSTEM \"file:///etc/hostname\">]>"
                            + types("&type;", "word/document.xml"));
        }

        assertThat(recognized(bytes.toByteArray(), 8192)).isEmpty();
    }

    @Test
    void given_files_that_are_broken_at_random_when_they_are_read_then_nothing_fails() {
        Random random = new Random(7);
        assertThatCode(() -> {
                    for (Arguments file : files().toList()) {
                        byte[] whole = (byte[]) file.get()[1];
                        for (int trial = 0; trial < 200 && whole.length > 0; trial++) {
                            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
                            for (int change = random.nextInt(4); change > 0; change--) {
                                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                            }
                            recognized(broken, 1 + random.nextInt(500));
                        }
                    }
                })
                .doesNotThrowAnyException();
    }

    private static Optional<RecognizedType> recognized(byte[] content, int piece) throws IOException {
        try (ContentRecognizer recognizer = new ContentRecognizer()) {
            for (int at = 0; at < content.length; at += piece) {
                recognizer.write(content, at, Math.min(piece, content.length - at));
            }
            return recognizer.type();
        }
    }

    private static Arguments file(String what, String content, @Nullable RecognizedType type) {
        return arguments(what, content.getBytes(StandardCharsets.UTF_8), type);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            deflated(zip, name, content);
        }
        return bytes.toByteArray();
    }

    private static byte[] ooxml(String type, @Nullable String part, boolean typesLast) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (!typesLast) {
                deflated(zip, ContentTypesScan.NAME, types(type, part == null ? "missing" : part));
            }
            if (part != null) {
                deflated(zip, part, "<made-up/>");
            }
            if (typesLast) {
                deflated(zip, ContentTypesScan.NAME, types(type, part == null ? "missing" : part));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bothOffices() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            deflated(
                    zip,
                    ContentTypesScan.NAME,
                    types(WORD, "a").replace("</Types>", "") + override(EXCEL, "b") + "</Types>");
            deflated(zip, "a", "");
            deflated(zip, "b", "");
        }
        return bytes.toByteArray();
    }

    private static byte[] odf(String kind, @Nullable String alsoOffice) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = (OPEN_DOCUMENT + kind).getBytes(StandardCharsets.US_ASCII);
            CRC32 crc = new CRC32();
            crc.update(type);
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
            deflated(zip, "content.xml", "<made-up/>");
            if (alsoOffice != null) {
                deflated(zip, ContentTypesScan.NAME, types(alsoOffice, "content.xml"));
            }
        }
        return bytes.toByteArray();
    }

    private static void deflated(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }

    private static String types(String type, String part) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + override(type, part)
                + "</Types>";
    }

    private static String override(String type, String part) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    /** A compound file with one sector of directory after its header. */
    private static byte[] compound(int rootClass, String... streams) {
        ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L);
        entry(file, 512, "Root Entry", 5).putInt(512 + 80, rootClass);
        for (int index = 0; index < streams.length; index++) {
            entry(file, 640 + 128 * index, streams[index], 2);
        }
        return file.array();
    }

    private static ByteBuffer entry(ByteBuffer file, int at, String name, int type) {
        byte[] written = name.getBytes(StandardCharsets.UTF_16LE);
        file.put(at, written);
        file.putShort(at + 64, (short) (written.length + 2));
        file.put(at + 66, (byte) type);
        return file;
    }
}
