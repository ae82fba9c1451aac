package se.paragraf.command.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of a workbook say, and which rows and sheets there are. */
class WorkbookTest {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A1'><v>180</v></c> | 180",
                "<c r='A1' s='1'><v>180</v></c> | 0180",
                "<c r='A1' s='1'><v>123456</v></c> | 123456",
                "<c r='A1' s='2'><v>113</v></c> | § 113",
                "<c r='A1' s='9'><v>75310</v></c> | 753 10",
                "<c r='A1' s='3'><v>44725</v></c> | 2022-06-13",
                "<c r='A1' s='4'><v>44725</v></c> | 2022-06-13",
                "<c r='A1' s='5'><v>44725</v></c> | 2022-06-13",
                "<c r='A1' s='5'><v>44725.75</v></c> | 2022-06-13 18:00:00",
                "<c r='A1' s='5'><v>44725.999999999</v></c> | 2022-06-14",
                "<c r='A1' s='8'><v>0.75</v></c> | 18:00:00",
                "<c r='A1' s='4'><v>59</v></c> | 59",
                "<c r='A1' s='4'><v>-5</v></c> | -5",
                "<c r='A1'><v>44725</v></c> | 44725",
                "<c r='A1' s='6'><v>1234.5</v></c> | 1234.5",
                "<c r='A1' s='1'><v>113.4</v></c> | 113.4",
                "<c r='A1'><v>2.01100167E8</v></c> | 201100167",
                "<c r='A1' s='7'><v>201100167</v></c> | 201100167",
                "<c r='A1' t='b'><v>1</v></c> | TRUE",
                "<c r='A1' t='e'><v>#N/A</v></c> | #N/A",
                "<c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c> | #DIV/0!",
                "<c r='A1' t='str'><f>B1</f><v>Umeå</v></c> | Umeå",
                "<c r='A1' s='3'><f>B1</f><v>44725</v></c> | 2022-06-13",
                "<c r='A1' t='inlineStr'><is><r><t>Ume</t></r><r><rPr><b/></rPr><t>å</t></r></is></c> | Umeå",
                "<c r='A1' t='inlineStr'><is><t>a_x000D__x005F_x0041_</t></is></c> | 'a\r_x0041_'",
                "<c r='A1' t='inlineStr'><is><t>&lt;Ume&#229;&gt;</t></is></c> | <Umeå>"
            })
    void a_cell_is_read_as_it_is_shown_where_that_is_certain(String cell, String text) {
        List<SheetRow> rows = rows(Zip.xlsx("<row r='1'>" + cell.replace('\'', '"') + "</row>"));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells()).containsExactly(text.replace("'", ""));
        assertThat(rows.get(0).spoilt()).isEmpty();
    }

    @Test
    void given_days_counted_from_1904_when_read_then_they_are_four_years_later() {
        String cell = "<row r=\"1\"><c r=\"A1\" s=\"4\"><v>43263</v></c></row>";

        assertThat(rows(Zip.xlsx("<workbookPr date1904=\"1\"/>", cell)).get(0).cells())
                .containsExactly("2022-06-13");
        assertThat(rows(Zip.xlsx("<workbookPr date1904=\"0\"/>", cell)).get(0).cells())
                .containsExactly("2018-06-12");
    }

    @Test
    void given_a_formula_without_a_result_and_a_number_that_lost_digits_when_read_then_they_are_told_as_such() {
        SheetRow row = rows(Zip.xlsx(
                        "<row r=\"1\"><c r=\"A1\"><f>SUM(B1)</f></c><c r=\"B1\"><v>1234567890123456</v></c></row>"))
                .get(0);

        assertThat(row.cells().get(0)).isEqualTo("=SUM(B1)");
        assertThat(row.spoilt().get(0).reason().en()).contains("result is not saved");
        assertThat(row.spoilt().get(1).reason().en()).contains("more than 15 digits");
    }

    @Test
    void
            given_a_formula_with_an_empty_text_for_a_result_when_read_then_it_is_an_empty_cell_unless_results_are_missing() {
        String empty =
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>IF(B1,C1,D1)</f><v></v></c><c r=\"B1\"><v>1</v></c></row>";
        String missing = "<row r=\"2\"><c r=\"A2\"><f>B1</f><v/></c></row>";

        assertThat(rows(Zip.xlsx(empty)).get(0).spoilt()).isEmpty();
        assertThat(rows(Zip.xlsx(empty)).get(0).cells()).containsExactly("", "1");
        assertThat(rows(Zip.xlsx(empty + missing)))
                .extracting(row -> row.spoilt().keySet())
                .containsExactly(java.util.Set.of(0), java.util.Set.of(0));
    }

    @Property
    void a_moment_is_read_to_the_second_in_either_count_of_days(
            @ForAll @LongRange(min = 61, max = 100_000) long day, @ForAll @IntRange(max = 86_399) int second) {
        LocalDateTime moment = DAY_ZERO.plusDays(day).atStartOfDay().plusSeconds(second);
        BigDecimal serial = BigDecimal.valueOf(day + second / 86_400.0);

        String text = ShownNumber.of(serial, "yyyy\\-mm\\-dd\\ hh:mm:ss", false);

        assertThat(text).isEqualTo(ShownNumber.text(moment));
        assertThat(ShownNumber.of(serial.subtract(BigDecimal.valueOf(1462)).max(BigDecimal.ZERO), "d/m/yy", true))
                .isEqualTo(day >= 1462 ? text : "1904-01-01");
    }

    @Property
    void a_whole_number_in_a_format_of_zeros_is_padded_and_in_no_other_format_changed(
            @ForAll @LongRange(max = 99_999_999) long number, @ForAll @IntRange(min = 1, max = 10) int zeros) {
        BigDecimal value = BigDecimal.valueOf(number);

        assertThat(ShownNumber.of(value, "0".repeat(zeros), false))
                .isEqualTo(String.format("%0" + zeros + "d", number));
        for (String format :
                new String[] {"General", "0.00", "#,##0", "0%", "0.00E+00", "@", "# ?/?", "\"d\"0.0", "# ##0\\ \"kr\""
                }) {
            assertThat(ShownNumber.of(value, format, false)).as(format).isEqualTo(String.valueOf(number));
        }
    }

    @Property(tries = 50)
    void a_sheet_that_the_library_wrote_is_read_with_its_rows_where_they_stand(
            @ForAll List<@IntRange(min = 1, max = 40) Integer> gaps) throws IOException {
        List<Integer> written = new ArrayList<>();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(file, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Blad");
            int row = 0;
            for (int gap : gaps) {
                row += gap;
                sheet.value(row - 1, 2, "rad " + row);
                written.add(row);
            }
        }

        List<SheetRow> rows = rows(file.toByteArray(), 0);

        assertThat(rows).extracting(SheetRow::number).isEqualTo(written);
        assertThat(rows).allMatch(row -> row.cells().equals(List.of("", "", "rad " + row.number())));
    }

    @Test
    void given_hidden_rows_and_sheets_and_merged_cells_when_read_then_rows_are_all_there_and_hidden_sheets_are_told()
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(file, "Test", "1.0")) {
            Worksheet hidden = book.newWorksheet("Dold");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = book.newWorksheet("Öppen");
            sheet.value(0, 0, "ett");
            sheet.value(1, 0, "två");
            sheet.hideRow(1);
            sheet.range(2, 0, 3, 1).merge();
            sheet.value(2, 0, "tre");
        }

        Workbook book = Workbook.open(file.toByteArray());

        assertThat(book.format()).isEqualTo(Workbook.Format.XLSX);
        assertThat(book.sheets()).containsExactly(new Workbook.Sheet("Dold", true), new Workbook.Sheet("Öppen", false));
        assertThat(rows(file.toByteArray(), 1))
                .extracting(row -> row.number() + String.join(",", row.cells()))
                .containsExactly("1ett", "2två", "3tre");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office:value-type='float' office:value='180'|0180|0180",
                "office:value-type='float' office:value='2480'|2 480|2480",
                "office:value-type='float' office:value='113'|§ 113|§ 113",
                "office:value-type='float' office:value='113.4'|113|113.4",
                "office:value-type='float' office:value='113'|113,00|113",
                "office:value-type='date' office:date-value='2022-06-13'|13/6/22|2022-06-13",
                "office:value-type='date' office:date-value='2022-06-13T00:00:00'|13 juni|2022-06-13",
                "office:value-type='date' office:date-value='2022-06-13T18:30:00'|13 juni|2022-06-13 18:30:00",
                "office:value-type='boolean' office:boolean-value='true'|SANT|TRUE",
                "office:value-type='string'|Umeå|Umeå",
                "office:value-type='string'|#SAKNAS!|#SAKNAS!",
                "office:value-type='string' office:string-value='Malå'||Malå",
                "office:value-type='percentage' office:value='0.5'|50 %|0.5"
            })
    void a_cell_of_opendocument_is_read_as_it_is_shown_where_that_is_certain(String value, String shown, String text) {
        String cell = "<table:table-cell " + value.replace('\'', '"') + ">"
                + (shown == null ? "" : "<text:p>" + shown + "</text:p>") + "</table:table-cell>";

        List<SheetRow> rows = rows(
                Zip.ods("<table:table table:name=\"a\"><table:table-row>" + cell + "</table:table-row></table:table>"));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells()).containsExactly(text);
    }

    @Test
    void given_repeated_rows_and_cells_of_opendocument_when_read_then_rows_are_counted_as_the_program_counts() {
        String cell = "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";
        List<SheetRow> rows = rows(
                Zip.ods(
                        "<table:tracked-changes><table:deletion><table:table-row>" + cell.formatted("struken")
                                + "</table:table-row></table:deletion></table:tracked-changes>"
                                + "<table:table table:name=\"a\"><table:shapes><table:table><table:table-row>"
                                + cell.formatted("form")
                                + "</table:table-row></table:table></table:shapes><table:table-column table:number-columns-repeated=\"16384\"/>"
                                + "<table:table-header-rows><table:table-row>" + cell.formatted("rubrik")
                                + "<table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row></table:table-header-rows>"
                                + "<table:table-row table:number-rows-repeated=\"12000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                                + "<table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>"
                                + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>a<text:s text:c=\"2\"/><text:span>b</text:span></text:p><text:p>c</text:p>"
                                + "<office:annotation><text:p>en kommentar</text:p></office:annotation></table:table-cell>"
                                + "<table:covered-table-cell office:value-type=\"string\"><text:p>dold</text:p></table:covered-table-cell></table:table-row>"
                                + "<table:table-row table:number-rows-repeated=\"1036573\"><table:table-cell/></table:table-row></table:table>"));

        assertThat(rows)
                .extracting(row -> row.number() + ":" + String.join("|", row.cells()))
                .containsExactly("1:rubrik", "12002:||a  b\nc|a  b\nc", "12003:||a  b\nc|a  b\nc");
    }

    @Test
    void given_sheets_of_opendocument_when_read_then_each_has_its_name_and_its_own_rows() {
        String table =
                "<table:table table:name=\"%s\"%s><table:table-row><table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell></table:table-row></table:table>";
        byte[] file = Zip.ods(
                        table.formatted("Dold", " table:style-name=\"ta1\"", "x") + table.formatted("Öppen", "", "y"))
                .bytes();

        assertThat(Workbook.open(file).sheets())
                .containsExactly(new Workbook.Sheet("Dold", true), new Workbook.Sheet("Öppen", false));
        assertThat(rows(file, 0).get(0).cells()).containsExactly("x");
        assertThat(rows(file, 1).get(0).cells()).containsExactly("y");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, a document or a presentation",
        "xl/workbook.bin, XLSB",
    })
    void given_another_office_file_when_opened_then_it_is_told_what_it_is(String part, String said) {
        byte[] file = new Zip()
                .with("[Content_Types].xml", "<Types/>")
                .with(part, "<x/>")
                .bytes();

        assertThatThrownBy(() -> Workbook.open(file)).hasMessageContaining(said);
    }

    @Test
    void given_files_that_are_no_workbook_when_opened_then_each_is_told_apart() {
        byte[] archive = new Zip().with("lista.csv", "Diarienr;Kommun").bytes();
        byte[] text = new Zip()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .bytes();
        byte[] encrypted = Zip.ods("")
                .with("META-INF/manifest.xml", "<m:manifest xmlns:m='x'><m:encryption-data/></m:manifest>")
                .bytes();

        assertThatThrownBy(() -> Workbook.open(archive)).hasMessageContaining("archive (ZIP) without a workbook");
        assertThatThrownBy(() -> Workbook.open(text)).hasMessageContaining("a document, not a workbook");
        assertThatThrownBy(() -> Workbook.open(encrypted)).hasMessageContaining("encrypted with a password");
        assertThatThrownBy(() -> Workbook.open(compound("EncryptedPackage"))).hasMessageContaining("encrypted");
        assertThatThrownBy(() -> Workbook.open(compound("Workbook"))).hasMessageContaining("old format XLS");
        assertThatThrownBy(() -> Workbook.open(compound("WordDocument"))).hasMessageContaining("not a workbook");
    }

    private static byte[] compound(String stream) {
        byte[] file = new byte[1_024];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        byte[] name = stream.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 640, name.length);
        return file;
    }

    private static List<SheetRow> rows(Zip zip) {
        return rows(zip.bytes(), 0);
    }

    private static List<SheetRow> rows(byte[] file, int sheet) {
        List<SheetRow> rows = new ArrayList<>();
        Workbook.open(file).read(sheet, rows::add);
        return rows;
    }
}
