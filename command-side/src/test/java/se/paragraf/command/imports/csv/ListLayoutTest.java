package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rows of a list begin and end, and which of its columns are read. */
class ListLayoutTest {

    private static final String HEADERS = "Diarienr;Kommun;Styrkt genom;Villkor\n";
    private static final String GOOD = "PÅHITT 1-2022;Umeå;annan handling;\n";
    private static final String BAD = "PÅHITT 1-2022;Umeo;annan handling;\n";

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "\"sep=;\"\r\n", "\uFEFFsep=;\n", "SEP=;\r", "sep=;;;;\n", "\uFEFF\"sep=;\"\n"})
    void given_a_line_that_states_the_delimiter_when_read_then_it_is_no_row(String line) {
        ReadList list = read(line + HEADERS + GOOD + BAD);

        assertThat(list.headerRow()).isEqualTo(1);
        assertThat(list.commands()).extracting(RowCommand::row).containsExactly(2);
        assertThat(list.faults()).extracting(Fault::row).containsExactly(3);
        assertThat(list.form().delimiter()).isEqualTo(Delimiter.SEMICOLON);
        assertThat(list.passedOver()).isEmpty();
    }

    @Property
    void the_delimiter_that_is_stated_is_the_one_that_is_used(@ForAll Delimiter delimiter) {
        String text = (HEADERS + GOOD).replace(';', delimiter.character());

        assertThat(read("sep=" + delimiter.character() + "\n" + text).commands())
                .hasSize(1);
        assertThat(read(text).form().delimiter()).isEqualTo(delimiter);
    }

    @Test
    void given_a_delimiter_is_stated_that_cannot_be_read_when_read_then_those_that_can_are_named() {
        assertThatThrownBy(() -> read("sep=x\n" + HEADERS + GOOD))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("sep=x")
                .hasMessageContaining("Semicolon, comma, tab and |");
    }

    @Test
    void given_titles_and_blank_lines_above_the_headers_when_read_then_rows_keep_their_numbers_and_titles_are_told() {
        ReadList list = read("Antaganden 2022\n\nUtdrag ur diariet;2022-11-28\n;;;\n" + HEADERS + GOOD + BAD);

        assertThat(list.headerRow()).isEqualTo(5);
        assertThat(list.commands()).extracting(RowCommand::row).containsExactly(6);
        assertThat(list.faults()).extracting(Fault::row).containsExactly(3, 7);
        assertThat(list.faults().get(0).reason().en()).contains("stands above the headers in row 5");
        assertThat(list.passedOver()).containsExactly(new PassedOver(1, PassedOver.Why.TITLE, "Antaganden 2022"));
        assertThat(list.rows()).isEqualTo(3);
    }

    @Property
    void the_headers_are_found_in_each_of_the_first_thirty_rows(@ForAll @IntRange(min = 0, max = 40) int titles) {
        String text = "Titel över listan\n".repeat(titles) + HEADERS + GOOD;

        if (titles < HeaderRow.LAST) {
            ReadList list = read(text);
            assertThat(list.headerRow()).isEqualTo(titles + 1);
            assertThat(list.commands()).extracting(RowCommand::row).containsExactly(titles + 2);
            assertThat(list.passedOver()).hasSize(titles);
        } else {
            assertThatThrownBy(() -> read(text)).hasMessageContaining("None of the first 30 rows has headers");
        }
    }

    @Test
    void given_a_row_of_the_list_above_the_headers_when_read_then_it_is_a_fault_and_not_passed_over() {
        ReadList list = read(GOOD + HEADERS + GOOD);

        assertThat(list.headerRow()).isEqualTo(2);
        assertThat(list.faults()).extracting(Fault::row).containsExactly(1);
        assertThat(list.passedOver()).isEmpty();
        assertThat(list.rows()).isEqualTo(2);
        assertThat(list.isSoundAbove()).isTrue();
    }

    @Test
    void given_two_rows_that_could_be_the_headers_when_read_then_neither_is_guessed() {
        assertThatThrownBy(() -> read("Diarienr;Kommun;Paragraf\n" + "Diarienr;Kommun;Datum\n" + GOOD))
                .hasMessageContaining("rows 1, 2");
        assertThat(read(HEADERS + HEADERS + GOOD).headerRow()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summa: 15;;;",
                "Summa;15;;",
                "Summa",
                "Totalt;;15 st;",
                "Antal kommuner: 15",
                ";Antal;1 500;",
                "Delsumma;7,5;;",
                "TOTAL;100 %;;"
            })
    void given_a_total_when_it_is_the_last_row_or_comes_after_a_blank_one_then_it_is_passed_over_and_told(
            String total) {
        ReadList last = read(HEADERS + GOOD + total + "\n");
        ReadList afterBlank = read(HEADERS + GOOD + "\n" + total + "\n" + GOOD);

        assertThat(last.faults()).isEmpty();
        assertThat(last.passedOver())
                .extracting(PassedOver::row, PassedOver::why)
                .containsExactly(tuple(3));
        assertThat(last.rows()).isEqualTo(1);
        assertThat(afterBlank.faults()).isEmpty();
        assertThat(afterBlank.passedOver()).extracting(PassedOver::row).containsExactly(4);
        assertThat(afterBlank.commands()).extracting(RowCommand::row).containsExactly(2, 5);
    }

    private static org.assertj.core.groups.Tuple tuple(int row) {
        return org.assertj.core.api.Assertions.tuple(row, PassedOver.Why.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* preliminär uppgift",
                "Obs: två kommuner saknas",
                "Anna Påhittad",
                "Listan är hämtad ur diariet den 28 november"
            })
    void given_a_note_when_it_is_the_last_row_then_it_is_passed_over_and_told(String note) {
        ReadList list = read(HEADERS + GOOD + note + "\n\n" + note + "\n");

        assertThat(list.faults()).isEmpty();
        assertThat(list.passedOver())
                .extracting(PassedOver::why)
                .containsExactly(PassedOver.Why.NOTE, PassedOver.Why.NOTE);
        assertThat(list.passedOver()).extracting(PassedOver::row).containsExactly(3, 5);
        assertThat(list.passedOver().get(0).text()).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PÅHITT 1-2022;;;",
                "PÅHITT 1-2022;Umeo;;",
                ";Umeå;;",
                ";Umeo;;",
                ";;protokoll;",
                "Summa;Umeå;;",
                "Summa;15;annan handling;",
                "Dnr KS 2022-00118;;;",
                "Totalförsvar 1-2022;Umeå;annan handling",
                ";;;villkor"
            })
    void given_a_last_row_that_could_be_a_decision_when_read_then_it_is_a_fault_and_not_passed_over(String row) {
        for (String before : List.of("", "\n", "\nSumma: 1\n")) {
            ReadList list = read(HEADERS + GOOD + before + row + "\n");

            assertThat(list.faults()).as(before + row).isNotEmpty();
            assertThat(list.passedOver()).extracting(PassedOver::text).noneMatch(row::contains);
        }
    }

    @Test
    void given_a_total_among_the_rows_when_read_then_it_is_a_fault() {
        ReadList list = read(HEADERS + GOOD + "Summa: 15;;;\n" + GOOD);

        assertThat(list.faults()).extracting(Fault::row).containsOnly(3);
        assertThat(list.passedOver()).isEmpty();
        assertThat(list.rows()).isEqualTo(3);
    }

    @Test
    void given_an_unknown_column_when_it_is_named_as_one_to_be_left_out_then_the_list_is_read_without_it() {
        String text = "Diarienr;Kommun;Handläggare;Styrkt genom\nPÅHITT 1-2022;Umeå;A. P.;annan handling\n";

        ReadList refused = read(text);
        ReadList read = read(text, "handläggare ");

        assertThat(refused.faults()).hasSize(1);
        assertThat(refused.faults().get(0).accepted().en())
                .contains("ignore=Handläggare", "--ignore-column \"Handläggare\"")
                .doesNotContain("remove");
        assertThat(refused.ignored()).isEmpty();
        assertThat(read.faults()).isEmpty();
        assertThat(read.ignored()).containsExactly("Handläggare");
        assertThat(read.commands()).hasSize(1);
    }

    @Test
    void given_a_column_is_to_be_left_out_that_is_not_there_when_read_then_the_headers_are_told() {
        ReadList list = read(HEADERS + GOOD, "Handlägare");

        assertThat(list.isSoundAbove()).isFalse();
        assertThat(list.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason().en()).isEqualTo("has no column \"Handlägare\" to be left out");
            assertThat(fault.acceptedValues()).containsExactly("Diarienr", "Kommun", "Styrkt genom", "Villkor");
        });
        assertThat(list.commands()).isEmpty();
    }

    @Test
    void given_a_column_that_is_read_when_it_is_to_be_left_out_then_the_list_is_not_read() {
        ReadList list = read(HEADERS + GOOD, "Villkor", "Kommun");

        assertThat(list.faults()).extracting(Fault::column).containsExactly(2, 4);
        assertThat(list.faults().get(0).reason().en()).contains("cannot be left out");
        assertThat(list.ignored()).isEmpty();
    }

    @Test
    void given_a_column_of_the_other_kind_of_list_when_it_is_to_be_left_out_then_it_is() {
        String text = "Titel;Diarienr;Kommun;Styrkt genom\nPåhittad;PÅHITT 1-2022;Umeå;annan handling\n";

        assertThat(read(text, "Titel").commands()).hasSize(1);
        assertThat(read(text).faults()).extracting(Fault::header).containsExactly("Titel");
    }

    @ParameterizedTest
    @CsvSource({
        "Beslut, Avslag",
        "Utfall, Antagen",
        "KF-beslut, Avslag",
        "KF-beslut, Överenskommelsen avslås",
        "Fullmäktiges beslut, Se protokollet",
        "Beslutet i KF, nej",
        "Status, avslagen",
        "Status, Ej behandlad än",
        "Handling, Ärendet bordlades",
        "Anteckning, KF återremitterade ärendet",
        "Anteckning, NOT_DECIDED",
        "Status, Ej antagen",
        "Antagen, Nej",
        "Avslag, x",
        "Datum för återremiss, 2022-06-13"
    })
    void given_a_list_without_decisions_when_a_column_of_them_is_to_be_left_out_then_no_row_becomes_an_adoption(
            String header, String cell) {
        String text = "Diarienr;Kommun;Styrkt genom;" + header + "\nPÅHITT 1-2022;Umeå;annan handling;\n"
                + "PÅHITT 1-2022;Vännäs;annan handling;" + cell + "\n";

        ReadList list = read(text, header);

        assertThat(list.commands()).isEmpty();
        assertThat(list.isSoundAbove()).isFalse();
        assertThat(list.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(4);
            assertThat(fault.reason().en()).contains("cannot be left out");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Ärenderubrik, Godkännande av överenskommelse om samverkan",
        "Rubrik i diariet, Svar på motion om upphävande av avgifter",
        "Beslutsunderlag, Tjänsteskrivelse",
        "Datum för beslut i nämnden, 2022-06-13",
        "Antagandets diarium, KS",
        "Handläggare, A. P."
    })
    void given_a_list_without_decisions_when_a_column_of_something_else_is_left_out_then_its_rows_are_read(
            String header, String cell) {
        String text = "Diarienr;Kommun;Styrkt genom;" + header + "\nPÅHITT 1-2022;Umeå;annan handling;" + cell + "\n";

        assertThat(read(text, header).commands()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avslag",
                "Kommuner som avslagit överenskommelsen",
                "Lista över återremisser 2022",
                "Antagna, avslagna och bordlagda",
                "Ej behandlade",
                "Rejections"
            })
    void given_a_list_without_decisions_when_its_title_names_others_than_adoptions_then_no_row_becomes_an_adoption(
            String title) {
        ReadList list = read(title + ";;;\n" + HEADERS + GOOD);

        assertThat(list.commands()).isEmpty();
        assertThat(list.isSoundAbove()).isFalse();
        assertThat(list.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason().en()).contains("lacks the column Decision", title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Antaganden", "Antagna", "Beslut i fullmäktige 2022", "Förslag till överenskommelse"})
    void given_a_list_without_decisions_when_its_title_names_none_but_adoptions_then_it_is_read(String title) {
        assertThat(read(title + ";;;\n" + HEADERS + GOOD).commands()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Antagen den", "Antagandedatum", "Datum för antagande", "Antagen av"})
    void given_a_column_of_adoptions_that_is_empty_in_a_row_when_read_then_the_row_is_no_adoption(String header) {
        String text = "Diarienr;Kommun;Styrkt genom;" + header + "\n" + "PÅHITT 1-2022;Umeå;annan handling;\n";

        ReadList list = read(text);
        ReadList decided =
                read(text.replace("Styrkt genom", "Styrkt genom;Beslut").replace("handling;", "handling;antagen;"));

        assertThat(list.commands()).isEmpty();
        assertThat(list.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.column()).isEqualTo(4));
        assertThat(decided.commands()).hasSize(1);
    }

    @Test
    void given_a_list_of_decisions_when_another_body_s_column_is_left_out_then_its_own_column_counts() {
        String text =
                "Diarienr;Kommun;Styrkt genom;KS-beslut;Beslut\nPÅHITT 1-2022;Umeå;annan handling;Bifall;Avslag\n";

        assertThat(read(text, "KS-beslut").commands())
                .extracting(RowCommand::decision)
                .containsExactly(RowDecision.REJECTED);
    }

    @Test
    void given_more_columns_than_are_read_when_the_others_are_named_then_the_list_is_read() {
        String more = java.util.stream.IntStream.range(0, 120)
                .mapToObj(column -> ";x" + column)
                .collect(Collectors.joining());
        String[] ignored = more.substring(1).split(";");
        String text = HEADERS.strip() + more + "\n" + GOOD.strip() + ";".repeat(120) + "\n";

        assertThat(read(text, ignored).commands()).hasSize(1);
        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("124 columns")
                .hasMessageContaining("--ignore-column")
                .hasMessageNotContaining("emove");
    }

    private static ReadList read(String text, String... ignored) {
        return ReadList.of(
                text.getBytes(StandardCharsets.UTF_8),
                new ListOptions(null, null, List.of(ignored), null),
                ReadListTest.NONE_OPEN);
    }
}
