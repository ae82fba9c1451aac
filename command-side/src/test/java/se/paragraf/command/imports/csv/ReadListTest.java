package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.command.Examples;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification;

/** How a file becomes rows, whatever it is encoded in and whatever stands between its cells. */
class ReadListTest {

    static final CaseIdentifiers NONE_OPEN =
            (region, reference) -> new CaseIdentification.NotOpen(AgreementId.of(region, reference.number()));

    private static final String HEADERS = "Diarienr;Kommun;Styrkt genom;Villkor\n";
    private static final String GOOD = "PÅHITT 1-2022;Umeå;annan handling;\n";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Property(tries = 200)
    void a_list_reads_the_same_in_every_encoding_with_every_delimiter_and_every_way_to_end_a_line(
            @ForAll("titles") String title,
            @ForAll("encodings") Encoding encoding,
            @ForAll Delimiter delimiter,
            @ForAll("ends") String end) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter.character())
                .setRecordSeparator(end)
                .get();
        String text = format.format("Region", "Diarienummer", "Titel", "Fr.o.m.", "T.o.m.", "Parter", "Text")
                + end
                + format.format("24", "PÅHITT 1-2022", title, "2023-01-01", "2026-12-31", "Umeå, Malå", "Påhittad text")
                + end;

        ReadList list = ReadList.of(encoding.bytes(text), ListOptions.NONE, NONE_OPEN);

        assertThat(list.faults()).isEmpty();
        assertThat(list.form().encoding()).isEqualTo(encoding.name);
        assertThat(list.form().delimiter()).isEqualTo(delimiter);
        ProposeAgreement proposal = (ProposeAgreement) list.commands().get(0).command();
        assertThat(proposal.title()).isEqualTo(title.replace('\t', ' '));
        assertThat(proposal.parties()).hasSize(2);
    }

    /** Letters that every one of the encodings has, and what has to be quoted. */
    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.strings()
                .withChars("abcåäöÅÄÖé§;,\"' -\t")
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(text -> "Å" + text + "ö");
    }

    @Provide
    Arbitrary<Encoding> encodings() {
        return Arbitraries.of(
                new Encoding("UTF-8", StandardCharsets.UTF_8, ""),
                new Encoding("UTF-8", StandardCharsets.UTF_8, "\uFEFF"),
                new Encoding("UTF-16", StandardCharsets.UTF_16LE, "\uFEFF"),
                new Encoding("windows-1252", StandardCharsets.ISO_8859_1, ""),
                new Encoding("windows-1252", WINDOWS_1252, ""));
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    record Encoding(String name, Charset charset, String mark) {

        byte[] bytes(String text) {
            return (mark + text).getBytes(charset);
        }
    }

    @Test
    void given_cells_with_line_breaks_and_empty_lines_when_read_then_rows_are_counted_as_a_spreadsheet_counts() {
        ReadList list = read(HEADERS
                + "PÅHITT 1-2022;Umeå;annan handling;\"ett\n\ntvå\"\n"
                + "\n"
                + "PÅHITT 1-2022;Malå;annan handling;\n"
                + ";;;\n"
                + "PÅHITT 1-2022;Mala;annan handling;\n");

        assertThat(list.rows()).isEqualTo(3);
        assertThat(list.commands()).extracting(RowCommand::row).containsExactly(2, 4);
        assertThat(((AdoptByMunicipality) list.commands().get(0).identity()).conditions())
                .containsExactly("ett", "två");
        assertThat(list.faults()).extracting(Fault::row).containsExactly(6);
    }

    @Test
    void given_a_cell_with_a_character_that_cannot_be_seen_when_read_then_row_column_and_character_are_told() {
        ReadList list = read(HEADERS + GOOD + "PÅHITT 1-2022;Ume\u200Bå;annan handling;\n"
                + "PÅHITT 1-2022;Umeå;\"annan\nhandling\";\n"
                + "PÅHITT 1-2022;Umeå;annan handling;\"ett\ntv\u00ADå\"\n");

        assertThat(list.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " "
                        + fault.reason().en())
                .containsExactly(
                        "3 2 has U+200B (ZERO WIDTH SPACE) as character 4",
                        "4 3 has a line break as character 6",
                        "5 4 has U+00AD (SOFT HYPHEN) as character 7");
        assertThat(list.faults().get(0).reason().sv()).isEqualTo("har U+200B (ZERO WIDTH SPACE) som tecken 4");
    }

    @Test
    void given_equivalent_spellings_of_a_case_number_when_read_then_the_rows_are_of_one_case() {
        List<String> asked = new ArrayList<>();
        String rows = "\u212AÅ 1-2022;Umeå;annan handling;\nKA\u030A 2022/1;Malå;annan handling;\n"
                + "k\u212B\u00A01-2022;Dorotea;annan handling;\n";

        ReadList list = ReadList.of(
                (HEADERS + rows).getBytes(StandardCharsets.UTF_8), ListOptions.NONE, (region, reference) -> {
                    asked.add(reference.number().value());
                    return new CaseIdentification.NotOpen(Examples.ID);
                });

        assertThat(list.faults()).isEmpty();
        assertThat(list.commands())
                .extracting(row -> row.command().agreementId())
                .containsOnly(Examples.ID);
        assertThat(asked)
                .as("once for each spelling, in normalization form C")
                .containsExactly("KÅ 1-2022", "KÅ 2022/1", "kÅ 1-2022");
    }

    @Test
    void given_a_cell_that_does_not_end_when_read_then_the_row_is_named_from_which_nothing_can_be_read() {
        ReadList list = read(HEADERS + GOOD + "PÅHITT 1-2022;\"Umeå;annan handling;\n" + GOOD);

        assertThat(list.commands()).extracting(RowCommand::row).containsExactly(2);
        assertThat(list.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.reason().en()).contains("quotation mark", "cannot be read beyond");
        });
        assertThat(list.rows()).isEqualTo(2);
    }

    @Test
    void given_a_row_with_another_number_of_cells_when_read_then_that_is_its_one_fault() {
        ReadList list = read(HEADERS + "PÅHITT 1-2022;Umeå\n" + "PÅHITT 1-2022;Umeå;annan handling;;\n" + GOOD);

        assertThat(list.faults()).extracting(Fault::row).containsExactly(2, 3);
        assertThat(list.faults())
                .extracting(fault -> fault.reason().en())
                .containsExactly("has 2 cells, the row of headers 4", "has 5 cells, the row of headers 4");
    }

    @Test
    void given_several_faults_in_a_row_when_read_then_all_of_them_are_told() {
        ReadList list = read(HEADERS + "#N/A;Umeo;muntligt;#N/A\n");

        assertThat(list.faults())
                .extracting(Fault::header)
                .containsExactlyInAnyOrder("Diarienr", "Kommun", "Styrkt genom", "Villkor");
        assertThat(list.rows()).isEqualTo(1);
    }

    @Test
    void given_headers_in_every_way_of_writing_them_when_read_then_they_are_known() {
        for (Column column : Column.values()) {
            for (String header : column.headers()) {
                assertThat(Column.of(header)).as(header).contains(column);
                assertThat(Column.of(" " + header.toUpperCase(Locale.ROOT) + " "))
                        .contains(column);
                assertThat(Column.of(header.replace('å', 'a')
                                .replace('ä', 'a')
                                .replace('ö', 'o')
                                .replace(' ', '_')))
                        .contains(column);
            }
        }
    }

    @Test
    void given_either_kind_of_list_when_its_required_columns_are_there_in_english_then_it_is_told_apart() {
        for (ListKind kind : ListKind.values()) {
            List<String> headers = kind.required().stream()
                    .map(alternatives -> alternatives.get(0).headers().get(1))
                    .toList();

            ReadList list = read(String.join(";", headers) + "\n");

            assertThat(list.kind()).isEqualTo(kind);
            assertThat(list.faults()).isEmpty();
        }
    }

    @Test
    void given_a_file_in_utf8_with_a_spoilt_byte_when_read_then_it_is_not_taken_for_another_encoding() {
        byte[] spoilt = Arrays.copyOf((HEADERS + GOOD).getBytes(StandardCharsets.UTF_8), HEADERS.length() + 40);
        spoilt[spoilt.length - 1] = (byte) 0xE5;

        assertThatThrownBy(() -> ReadList.of(spoilt, ListOptions.NONE, NONE_OPEN))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void given_an_encoding_is_stated_when_the_bytes_are_not_of_it_then_the_list_is_not_read() {
        byte[] windows = (HEADERS + GOOD).getBytes(WINDOWS_1252);

        assertThat(ReadList.of(windows, stated(WINDOWS_1252), NONE_OPEN).faults())
                .isEmpty();
        assertThatThrownBy(() -> ReadList.of(windows, stated(StandardCharsets.UTF_8), NONE_OPEN))
                .hasMessageContaining("not encoded as UTF-8");
    }

    @Test
    void given_more_rows_than_a_list_can_have_when_read_then_it_is_not_read_in_part() {
        String rows = GOOD.repeat(Table.MOST_ROWS);
        assertThat(read(HEADERS + rows).rows()).isEqualTo(Table.MOST_ROWS);

        assertThatThrownBy(() -> read(HEADERS + rows + GOOD)).hasMessageContaining("more than " + Table.MOST_ROWS);
    }

    @Test
    void
            given_an_adoption_without_a_region_when_read_then_its_case_is_kept_by_the_region_that_the_municipality_lies_in() {
        String withRegion = "Region;" + HEADERS + "24;" + GOOD;

        assertThat(command(read(HEADERS + GOOD)).agreementId())
                .isEqualTo(command(read(withRegion)).agreementId());
    }

    @Test
    void given_many_unknown_columns_when_read_then_the_list_is_refused_in_one_sentence() {
        String headers = HEADERS.strip() + ";x".repeat(200_000);

        assertThatThrownBy(() -> read(headers + "\n" + GOOD))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("200004 columns")
                .hasMessageContaining("At most 100");
    }

    @Test
    void given_more_faults_than_are_told_when_read_then_the_others_are_counted() {
        String bad = "PÅHITT 1-2022;Ingenstans;annan handling;\n";

        ReadList list = read(HEADERS + bad.repeat(1_500) + GOOD);

        assertThat(list.faults()).hasSize(ReadList.MOST_FAULTS);
        assertThat(list.faultsLeftOut()).isEqualTo(500);
        assertThat(list.rows()).isEqualTo(1_501);
        assertThat(list.commands()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "x", "\""})
    void given_a_row_of_a_million_characters_when_read_then_it_is_not_parsed_into_cells(String repeated) {
        String row = "PÅHITT 1-2022;Umeå;annan handling;" + repeated.repeat(1_000_001);

        assertThatThrownBy(() -> read(HEADERS + row))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PÅHITT 1-2022;%s;annan handling;",
                "%s;Umeå;annan handling;",
                "PÅHITT 1-2022;Umeå;%s;",
                "PÅHITT 1-2022;Umeå;annan handling;%s"
            })
    void given_a_cell_of_a_hundred_thousand_digits_when_read_then_the_fault_has_its_beginning_only(String row) {
        ReadList list = read(HEADERS + row.formatted("1".repeat(100_000) + ",0") + "\n");

        assertThat(list.faults()).hasSize(1);
        assertThat(list.faults().get(0).toString()).hasSizeLessThan(1_000);
    }

    @Test
    void given_lists_of_parties_and_windows_with_a_long_entry_when_read_then_the_faults_have_its_beginning_only() {
        String headers = "Region;Diarienummer;Titel;Fr.o.m.;T.o.m.;Parter;Text;Aktualitetsprövning\n";
        String entry = "x".repeat(100_000);

        ReadList list =
                read(headers + "24;PÅHITT 1-2022;Titel;2023-01-01;2026-12-31;" + entry + ";Text;" + entry + "\n");

        assertThat(list.faults()).hasSize(2);
        assertThat(list.faults().toString()).hasSizeLessThan(2_000);
    }

    private static AdoptByMunicipality command(ReadList list) {
        return (AdoptByMunicipality) list.commands().get(0).identity();
    }

    private static ListOptions stated(Charset charset) {
        return new ListOptions(charset, null, List.of(), null);
    }

    private static ReadList read(String text) {
        return ReadList.of(text.getBytes(StandardCharsets.UTF_8), ListOptions.NONE, NONE_OPEN);
    }
}
