package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.imports.workbook.Zip;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;

/** Lists that stand in a sheet of a workbook. */
class SheetListTest {

    private static final List<String> HEADERS = List.of(
            "Diarienr",
            "Kommun",
            "Kommunkod",
            "Sammanträdesdatum",
            "§",
            "Organ",
            "Styrkt genom",
            "Kommunens dnr",
            "Handläggare");
    private static final int ROWS = 10_000;
    private static final int FAULTS = 50;
    private static final List<Municipality> MUNICIPALITIES = List.copyOf(ReferenceData.municipalities());

    /** A fault that is planted: which cell of the row is changed, to what. */
    private record Planted(int place, Object value) {}

    private static final List<Planted> PLANTS = List.of(
            new Planted(0, ""),
            new Planted(1, "Umeo"),
            new Planted(2, 180),
            new Planted(3, "06/07/2022"),
            new Planted(3, ""),
            new Planted(4, "paragrafen"),
            new Planted(6, "muntligt"),
            new Planted(6, "#SAKNAS!"),
            new Planted(1, "Ume\u200Bå"),
            new Planted(9, "utanför"));

    @Test
    void given_ten_thousand_rows_with_fifty_planted_faults_when_read_then_each_is_reported_by_row_and_column() {
        Map<Integer, Planted> planted = planted();
        byte[] file = tenThousandRows(planted);

        ReadList list =
                ReadList.of(file, new ListOptions(null, null, List.of("Handläggare"), null), ReadListTest.NONE_OPEN);

        assertThat(list.faults())
                .extracting(fault -> fault.row() + ":" + fault.column())
                .containsExactlyElementsOf(planted.entrySet().stream()
                        .map(each -> each.getKey() + ":" + (each.getValue().place() + 1))
                        .toList());
        assertThat(list.faultsLeftOut()).isZero();
        assertThat(list.rows()).isEqualTo(ROWS);
        assertThat(list.commands()).hasSize(ROWS - FAULTS);
        assertThat(list.headerRow()).isEqualTo(4);
        assertThat(list.passedOver())
                .extracting(PassedOver::row, PassedOver::why)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, PassedOver.Why.TITLE),
                        org.assertj.core.api.Assertions.tuple(ROWS + 6, PassedOver.Why.TOTAL));
        AdoptByMunicipality first = (AdoptByMunicipality) list.commands().get(0).identity();
        assertThat(first.source().meetingDate()).isEqualTo(LocalDate.of(2022, 6, 13));
    }

    @Test
    void given_cells_that_are_not_what_they_say_when_the_list_with_faults_is_sent_again_then_they_are_faults_still() {
        String row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>PÅHITT 1-2022</v></c><c r=\"B2\" t=\"str\"><v>Umeå</v></c>"
                + "<c r=\"C2\" t=\"str\"><v>annan handling</v></c><c r=\"D2\"><v>1234567890123456789</v></c>"
                + "<c r=\"E2\"><f>Blad2!A1</f></c></row>";
        byte[] file = Zip.xlsx(headers("Diarienr", "Kommun", "Styrkt genom", "Kommunens dnr", "Villkor") + row)
                .bytes();
        ReadList list = read(file);

        byte[] table =
                ListWithFaults.of(file, ListOptions.NONE, list.headerRow(), list.faults(), 0, java.util.Locale.ENGLISH);
        ReadList again = read(table);

        assertThat(list.faults()).extracting(Fault::column).containsExactly(4, 5);
        assertThat(again.faults()).extracting(Fault::column).containsExactly(4, 5);
        assertThat(again.commands()).isEmpty();
    }

    @Test
    void given_a_sheet_of_rejections_without_a_column_of_decisions_when_read_then_no_row_becomes_an_adoption() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("Avslag");
            write(sheet, 0, List.of("Diarienr", "Kommun", "Styrkt genom"));
            write(sheet, 1, List.of("PÅHITT 1-2022", "Umeå", "annan handling"));
        });

        assertThat(read(file).commands()).isEmpty();
        assertThat(read(file).isSoundAbove()).isFalse();
    }

    private static Map<Integer, Planted> planted() {
        Random random = new Random(15);
        Map<Integer, Planted> planted = new TreeMap<>();
        while (planted.size() < FAULTS) {
            planted.putIfAbsent(5 + random.nextInt(ROWS), PLANTS.get(planted.size() % PLANTS.size()));
        }
        return planted;
    }

    /** Title in row 1, headers in row 4, rows 5 to 10,004, a total after a blank row; every number as Excel has it. */
    static byte[] tenThousandRows(Map<Integer, Planted> planted) {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("Antaganden");
            sheet.value(0, 0, "Antaganden av överenskommelsen, utdrag ur diariet");
            for (int place = 0; place < HEADERS.size(); place++) {
                sheet.value(3, place, HEADERS.get(place));
            }
            for (int row = 5; row < 5 + ROWS; row++) {
                Municipality municipality = MUNICIPALITIES.get(row % MUNICIPALITIES.size());
                List<Object> cells = new ArrayList<>(List.of(
                        "PÅHITT " + (1 + row % 40) + "-2022",
                        municipality.name(),
                        municipality.code().value(),
                        LocalDate.of(2022, 6, 13).plusDays((row - 5) % 60),
                        1 + row % 200,
                        "Kommunfullmäktige",
                        "protokoll",
                        "KS " + row + "/2022",
                        "A. P."));
                Planted fault = planted.get(row);
                if (fault != null && fault.place() == cells.size()) {
                    cells.add(fault.value());
                } else if (fault != null) {
                    cells.set(fault.place(), fault.value());
                }
                write(sheet, row - 1, cells);
            }
            sheet.value(ROWS + 5, 0, "Antal: ");
            sheet.value(ROWS + 5, 1, ROWS);
        });
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int place = 0; place < cells.size(); place++) {
            Object value = cells.get(place);
            if (value instanceof LocalDate day) {
                sheet.value(row, place, day);
                sheet.style(row, place).format("yyyy-mm-dd").set();
            } else if (value instanceof Integer number) {
                sheet.value(row, place, number);
            } else if (!value.equals("")) {
                sheet.value(row, place, value.toString());
            }
        }
    }

    @Test
    void given_codes_and_paragraphs_as_numbers_with_a_format_when_read_then_they_are_what_is_shown() {
        String row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>PÅHITT 1-2022</v></c><c r=\"B2\" s=\"1\"><v>180</v></c>"
                + "<c r=\"C2\" s=\"3\"><v>44725</v></c><c r=\"D2\" s=\"2\"><v>113</v></c>"
                + "<c r=\"E2\" t=\"str\"><v>Kommunfullmäktige</v></c><c r=\"F2\" t=\"str\"><v>protokoll</v></c></row>";

        ReadList list = read(Zip.xlsx(headers("Diarienr", "Kommunkod", "Datum", "§", "Organ", "Styrkt genom") + row)
                .bytes());

        assertThat(list.faults()).isEmpty();
        AdoptByMunicipality adoption =
                (AdoptByMunicipality) list.commands().get(0).identity();
        assertThat(adoption.municipality().value()).isEqualTo("0180");
        assertThat(adoption.source().meetingDate()).isEqualTo(LocalDate.of(2022, 6, 13));
    }

    @Test
    void
            given_a_code_as_a_plain_number_and_a_formula_without_result_when_read_then_each_is_a_fault_and_no_time_of_day_is() {
        String row = "<row r=\"2\"><c r=\"A2\"><f>Blad2!A1</f></c><c r=\"B2\"><v>180</v></c>"
                + "<c r=\"C2\" s=\"5\"><v>44725.75</v></c><c r=\"D2\" t=\"str\"><v>protokoll</v></c></row>";

        ReadList list = read(Zip.xlsx(headers("Diarienr", "Kommunkod", "Datum", "Styrkt genom") + row)
                .bytes());

        assertThat(list.faults())
                .filteredOn(fault -> fault.column() != null)
                .extracting(fault -> fault.column() + " " + fault.reason().en())
                .contains(
                        "1 is a formula whose result is not saved in the file",
                        "2 has 3 digits; a leading zero may have been lost")
                .noneMatch(told -> told.startsWith("3 "));
    }

    @Test
    void given_several_sheets_when_none_is_named_then_the_first_that_is_not_hidden_is_read_and_the_others_are_told() {
        byte[] file = workbook(book -> {
            Worksheet hidden = book.newWorksheet("Dold");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "något annat");
            for (String name : List.of("2021", "2022")) {
                Worksheet sheet = book.newWorksheet(name);
                write(sheet, 0, List.of("Diarienr", "Kommun", "Styrkt genom"));
                write(sheet, 1, List.of("PÅHITT 1-" + name, "Umeå", "annan handling"));
            }
        });

        ReadList first = read(file);
        ReadList named = ReadList.of(file, new ListOptions(null, "2022", List.of(), null), ReadListTest.NONE_OPEN);

        assertThat(first.form()).isEqualTo(new FileForm(ListFormat.XLSX, null, null, "2021", List.of("Dold", "2022")));
        assertThat(first.sheetPlace()).isEqualTo(2);
        assertThat(named.form().sheet()).isEqualTo("2022");
        assertThat(named.sheetPlace()).isEqualTo(3);
        assertThat(named.commands().get(0).command().agreementId())
                .isNotEqualTo(first.commands().get(0).command().agreementId());
        assertThatThrownBy(
                        () -> ReadList.of(file, new ListOptions(null, "2023", List.of(), null), ReadListTest.NONE_OPEN))
                .isInstanceOf(UnreadableListException.class)
                .hasMessage("The workbook has no sheet \"2023\". It has \"Dold\", \"2021\", \"2022\".");
        assertThatThrownBy(() -> ReadList.of(
                        "Diarienr;Kommun;Styrkt genom\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        new ListOptions(null, "2022", List.of(), null),
                        ReadListTest.NONE_OPEN))
                .hasMessageContaining("has no sheets");
    }

    @Test
    void given_an_opendocument_sheet_when_read_then_it_is_a_list_like_any_other() {
        String cell = "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";
        String table =
                "<table:table table:name=\"Blad1\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                        + "<table:table-row>" + cell.formatted("Diarienr") + cell.formatted("Kommun")
                        + cell.formatted("Styrkt genom")
                        + "</table:table-row><table:table-row>" + cell.formatted("PÅHITT 1-2022")
                        + cell.formatted("A\u030Are")
                        + cell.formatted("annan handling") + "</table:table-row><table:table-row>"
                        + cell.formatted("PÅHITT 1-2022")
                        + cell.formatted("Are") + cell.formatted("annan handling") + "</table:table-row></table:table>";

        ReadList list = read(Zip.ods(table).bytes());

        assertThat(list.form().format()).isEqualTo(ListFormat.ODS);
        assertThat(list.headerRow()).isEqualTo(3);
        assertThat(list.commands()).extracting(RowCommand::row).containsExactly(4);
        assertThat(list.faults()).extracting(Fault::row).containsExactly(5);
    }

    @Test
    void given_rows_of_a_sheet_that_end_early_when_given_as_a_table_then_what_is_beside_them_is_below_its_header() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("Blad1");
            sheet.value(0, 0, "Påhittad lista");
            List<String> headers = List.of("Diarienr", "Kommun", "Styrkt genom", "Villkor", "Reservationer");
            for (int place = 0; place < headers.size(); place++) {
                sheet.value(2, place, headers.get(place));
            }
            sheet.value(3, 0, "PÅHITT 1-2022");
            sheet.value(3, 1, "Umeo");
            sheet.value(3, 2, "annan handling");
            sheet.value(5, 0, "PÅHITT 1-2022");
            sheet.value(5, 5, "utanför");
        });
        ReadList list = read(file);

        String table = new String(
                ListWithFaults.of(file, ListOptions.NONE, list.headerRow(), list.faults(), 0, Locale.ENGLISH),
                StandardCharsets.UTF_8);

        List<String> rows = table.substring(1).lines().toList();
        assertThat(rows.subList(0, 5))
                .usingElementComparator((told, expected) -> told.startsWith(expected) ? 0 : 1)
                .containsExactly(
                        "Påhittad lista",
                        "",
                        "Diarienr;Kommun;Styrkt genom;Villkor;Reservationer;;Register: column at fault;Register: what",
                        "PÅHITT 1-2022;Umeo;annan handling;;;;Kommun;",
                        "");
        assertThat(table).contains("PÅHITT 1-2022;;;;;utanför;");
        ReadList again = read(table.getBytes(StandardCharsets.UTF_8));
        assertThat(again.faults())
                .extracting(Fault::row, Fault::column, fault -> fault.reason().en())
                .containsExactlyElementsOf(list.faults().stream()
                        .map(fault -> tuple(
                                fault.row(), fault.column(), fault.reason().en()))
                        .toList());
    }

    @Test
    void given_more_rows_or_characters_than_a_list_can_have_when_read_then_it_is_not_read_in_part() {
        String headers = headers("Diarienr", "Kommun", "Styrkt genom");
        String late =
                "<row r=\"" + (Table.MOST_ROWS + 2) + "\"><c r=\"A" + (Table.MOST_ROWS + 2) + "\"><v>1</v></c></row>";
        StringBuilder rows = new StringBuilder(headers);
        for (int row = 2; row < 2_000; row++) {
            rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"s\"><v>0</v></c></row>");
        }

        assertThatThrownBy(() -> read(Zip.xlsx(headers + late).bytes()))
                .hasMessageContaining("more than " + Table.MOST_ROWS + " rows");
        assertThatThrownBy(() -> read(Zip.xlsx(rows.toString())
                        .with("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(500_000) + "</t></si></sst>")
                        .bytes()))
                .hasMessageContaining("characters");
    }

    private static String headers(String... headers) {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int place = 0; place < headers.length; place++) {
            row.append("<c r=\"" + (char) ('A' + place) + "1\" t=\"str\"><v>" + headers[place] + "</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static byte[] workbook(Consumer<Workbook> sheets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Test", "1.0")) {
            sheets.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static ReadList read(byte[] file) {
        return ReadList.of(file, ListOptions.NONE, ReadListTest.NONE_OPEN);
    }
}
