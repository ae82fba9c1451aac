package se.paragraf.command.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that were forged: none takes more memory or time than its size allows, or reaches beyond itself. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileWorkbookTest {

    private static final String GOOD_ROW = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>";
    private static final String CELL =
            "<table:table-cell office:value-type=\"string\"%s><text:p>x</text:p></table:table-cell>";
    private static final long GIGABYTE = 1L << 30;

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/media/image1.png"})
    void given_a_part_of_a_gigabyte_of_zeros_when_opened_then_it_is_given_up_on(String part) {
        Zip zip = Zip.xlsxWithoutSheet("").with(part, zeros(GIGABYTE));

        assertIsRefused(zip.bytes(), "unpacked content");
    }

    @Test
    void given_an_opendocument_content_of_a_gigabyte_of_blanks_when_opened_then_it_is_given_up_on() {
        byte[] start = "<office:document-content xmlns:office=\"o\">".getBytes(StandardCharsets.UTF_8);
        byte[] file = new Zip()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        new SequenceInputStream(new java.io.ByteArrayInputStream(start), repeated(" ", GIGABYTE)))
                .bytes();

        assertThatThrownBy(() -> Workbook.open(file)).isInstanceOf(UnreadableWorkbookException.class);
    }

    static Stream<List<String>> floods() {
        return Stream.of(
                List.of("elements within each other", "<a>"),
                List.of("one tag without an end", "<a b=\"1\" c"),
                List.of("text of one cell", "x"),
                List.of("rows of cells in the last column", "<row><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>"));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void given_a_sheet_that_goes_on_and_on_when_opened_then_it_is_given_up_on(List<String> flood) {
        String start = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>"
                .replace(
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>",
                        flood.get(1).startsWith("<row") ? "" : "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>");
        Zip zip = Zip.xlsxWithoutSheet("")
                .with(
                        "xl/worksheets/sheet1.xml",
                        new SequenceInputStream(
                                new java.io.ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)),
                                repeated(flood.get(1), 100L << 20)));

        assertIsRefused(zip.bytes(), "");
    }

    @Test
    void given_a_sheet_of_ever_new_names_when_opened_then_it_is_given_up_on() {
        StringBuilder names = new StringBuilder();
        IntStream.range(0, 100_000)
                .forEach(number -> names.append("<n").append(number).append("/>"));

        assertIsRefused(Zip.xlsx(names.toString()).bytes(), "no spreadsheet program writes");
    }

    @Test
    void given_shared_strings_that_do_not_fit_in_memory_when_opened_then_they_are_given_up_on() {
        Zip zip = Zip.xlsx(GOOD_ROW)
                .with(
                        "xl/sharedStrings.xml",
                        new SequenceInputStream(
                                new java.io.ByteArrayInputStream("<sst>".getBytes(StandardCharsets.UTF_8)),
                                repeated("<si><t/></si>", 13L * 4_500_000)));

        assertIsRefused(zip.bytes(), "too much text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c r=\"XFE1\"><v>1</v></c>",
                "<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>",
                "<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>",
                "<c r=\"C1\"><v>1</v></c><c><v>2</v></c>",
                "<c><v>1</v></c><c r=\"C1\"><v>2</v></c>",
                "<c r=\"A2\"><v>1</v></c>",
                "<c r=\"a1\"><v>1</v></c>",
                "<c r=\"A1\" t=\"d\"><v>2022-06-13</v></c>",
                "<c r=\"A1\" t=\"s\"><v>99</v></c>",
                "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
                "<c r=\"A1\" s=\"x\"><v>1</v></c>",
                "<c r=\"A1\"><f t=\"shared\" si=\"7\"/><v>1</v></c>",
                "<c r=\"A1\" t=\"b\"><f>1</f><v>1</c>"
            })
    void given_cells_that_could_be_read_in_two_ways_or_not_at_all_when_read_then_the_workbook_is_refused(String cells) {
        assertIsRefused(Zip.xlsx("<row r=\"1\">" + cells + "</row>").bytes(), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2000000000", "99999999999", "-1", "x"})
    void given_a_cell_of_a_shared_string_that_is_not_there_when_opened_then_none_is_made_up(String index) {
        Zip zip = Zip.xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + index + "</v></c></row>")
                .with("xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>");

        assertIsRefused(zip.bytes(), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"-1\"/>",
                "<row r=\"99999999999\"/>"
            })
    void given_rows_out_of_order_when_read_then_the_workbook_is_refused(String rows) {
        assertIsRefused(Zip.xlsx(rows).bytes(), "");
    }

    @Test
    void given_a_number_of_a_million_digits_when_read_then_it_takes_no_time() {
        assertIsRefused(
                Zip.xlsx("<row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(1_000_000) + "</v></c></row>")
                        .bytes(),
                "");
        List<SheetRow> rows = new java.util.ArrayList<>();
        Workbook.open(Zip.xlsx(
                                "<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c><c r=\"B1\" s=\"4\"><v>1E999999999</v></c>"
                                        + "<c r=\"C1\" s=\"1\"><v>1E-999999999</v></c></row>")
                        .bytes())
                .read(0, rows::add);
        assertThat(rows.get(0).toString()).hasSizeLessThan(2_000);
    }

    @Test
    void given_formulas_that_take_long_to_work_out_when_opened_then_the_workbook_is_refused() {
        String base = "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\" ref=\"A1:A100000\">" + "A1+".repeat(2_700)
                + "1</f><v>1</v></c></row>";
        StringBuilder rows = new StringBuilder(base);
        IntStream.range(2, 100_000)
                .forEach(row -> rows.append(
                        "<row r=\"" + row + "\"><c r=\"A" + row + "\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>"));
        String arrays = "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:B2\">1</f><v>1</v></c></row>".repeat(2_000);

        assertIsRefused(Zip.xlsx(rows.toString()).bytes(), "no spreadsheet program writes");
        assertIsRefused(Zip.xlsx(arrays).bytes(), "no spreadsheet program writes");
    }

    @Test
    void given_a_document_type_with_entities_when_opened_then_none_is_resolved(@TempDir Path folder)
            throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            Path secret = Files.writeString(folder.resolve("secret"), "hemligt");
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            for (String type : List.of(
                    "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE w SYSTEM \"" + address + "\">",
                    "<!DOCTYPE w [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                    billionLaughs())) {
                String cell = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>";
                byte[] xlsx = Zip.xlsxWithoutSheet("")
                        .with(
                                "xl/worksheets/sheet1.xml",
                                type + "<worksheet><sheetData>" + cell + "</sheetData></worksheet>")
                        .bytes();
                byte[] strings = Zip.xlsx(GOOD_ROW)
                        .with("xl/sharedStrings.xml", type + "<sst><si><t>&x;</t></si></sst>")
                        .bytes();
                byte[] ods = new Zip()
                        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .with("content.xml", type + "<w>&x;</w>")
                        .bytes();
                for (byte[] file : List.of(xlsx, strings, ods)) {
                    assertIsRefused(file, "document type or an entity");
                }
            }
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void given_an_entity_without_a_document_type_when_read_then_the_workbook_is_refused() {
        assertIsRefused(
                Zip.xlsx("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a&x;b</v></c></row>")
                        .bytes(),
                "");
    }

    @Test
    void given_a_million_repeated_rows_with_content_when_read_then_the_taker_can_stop_at_its_bound() {
        String rows = "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"999999999\">"
                + CELL.formatted("") + "</table:table-row></table:table>";
        int[] taken = {0};

        assertThatThrownBy(() -> Workbook.open(Zip.ods(rows).bytes()).read(0, row -> {
                    if (++taken[0] > 20_000) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
    }

    @Test
    void given_a_million_repeated_columns_with_content_when_read_then_the_workbook_is_refused() {
        String row = "<table:table table:name=\"a\"><table:table-row>"
                + CELL.formatted(" table:number-columns-repeated=\"999999999\"") + "</table:table-row></table:table>";
        String far =
                "<table:table table:name=\"a\"><table:table-row><table:table-cell table:number-columns-repeated=\"999999999\"/>"
                        + CELL.formatted("") + "</table:table-row></table:table>";
        String not = "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"-1\">"
                + CELL.formatted("") + "</table:table-row></table:table>";

        assertIsRefused(Zip.ods(row).bytes(), "At most 300 columns");
        assertIsRefused(Zip.ods(far).bytes(), "column 1000000000");
        assertIsRefused(Zip.ods(not).bytes(), "damaged");
    }

    @Test
    void given_two_parts_of_one_name_when_opened_then_neither_is_chosen() {
        byte[] file = Zip.xlsx(GOOD_ROW)
                .with("xl/worksheets/sheet2.xml", "<worksheet/>")
                .bytes();

        assertIsRefused(replaced(file, "sheet2.xml", "sheet1.xml"), "two parts of one name");
        assertIsRefused(replaced(file, "sheet2.xml", "SHEET1.xml"), "two parts of one name");
    }

    @Test
    void given_more_parts_than_a_workbook_has_when_opened_then_it_is_refused() {
        Zip zip = Zip.xlsx(GOOD_ROW);
        IntStream.range(0, MeasuredArchive.MOST_ENTRIES).forEach(number -> zip.with("x/" + number, ""));

        assertIsRefused(zip.bytes(), "more than 10000 parts");
    }

    @Test
    void given_a_letter_that_was_changed_after_the_workbook_was_saved_when_opened_then_it_is_refused() {
        byte[] file = Zip.xlsxWithoutSheet("")
                .uncompressed()
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + GOOD_ROW + "</sheetData></worksheet>")
                .bytes();

        Workbook.open(file);
        assertIsRefused(replaced(file, "<t>a</t>", "<t>b</t>"), "damaged");
    }

    @Property(tries = 200)
    void a_workbook_that_is_cut_off_or_has_a_changed_byte_is_read_as_it_was_or_refused(
            @ForAll @IntRange(max = 100_000) int place, @ForAll byte value, @ForAll boolean cut) {
        byte[] file = Zip.xlsx(GOOD_ROW).bytes();
        byte[] changed = cut ? Arrays.copyOf(file, place % file.length) : file.clone();
        if (!cut) {
            changed[place % file.length] = value;
        }
        List<String> cells = new java.util.ArrayList<>();

        try {
            if (Workbook.isOne(changed)) {
                Workbook.open(changed).read(0, row -> cells.addAll(row.cells()));
            }
        } catch (UnreadableWorkbookException e) {
            return;
        }
        assertThat(cells.isEmpty() || cells.equals(List.of("a"))).isTrue();
    }

    private static void assertIsRefused(byte[] file, String said) {
        assertThatThrownBy(() -> Workbook.open(file).read(0, row -> {}))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining(said);
    }

    private static String billionLaughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE w [<!ENTITY x0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            type.append("<!ENTITY x" + level + " \"" + ("&x" + (level - 1) + ";").repeat(10) + "\">");
        }
        return type.append("<!ENTITY x \"&x29;\">]>").toString();
    }

    /** Changes a name both where the part stands and in the directory. */
    private static byte[] replaced(byte[] file, String name, String with) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.replace(name, with).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static InputStream zeros(long bytes) {
        return repeated("\0", bytes);
    }

    private static InputStream repeated(String text, long bytes) {
        byte[] block = text.repeat(Math.max(1, 65_536 / text.length())).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(
                Collections.enumeration(Collections.nCopies((int) (bytes / block.length), block).stream()
                        .<InputStream>map(java.io.ByteArrayInputStream::new)
                        .toList()));
    }
}
