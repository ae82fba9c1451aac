package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;
import tools.jackson.databind.JsonNode;

/** Import of lists of made-up agreements and adoptions. */
@AgainstRegister
class ImportTest {

    private static final String RECORD = "?dryRun=false";
    private static final String RECORD_GOOD_ROWS = "?dryRun=false&mode=SKIP_BAD_ROWS";
    private static final int GOOD_ROWS = 4;
    private static final int BAD_ROWS = 30;

    private final Register register;
    private final String first = RequestBodies.newCaseNumber();
    private final String second = RequestBodies.newCaseNumber();

    ImportTest(Register register) {
        this.register = register;
    }

    @BeforeEach
    void openCases() {
        send(list("agreements.csv"), RECORD).is(201);
        register.post(
                        path(second) + "/adoptions",
                        RequestBodies.adoption("2480", RequestBodies.minutes("2480", "2022-06-13", 113)))
                .is(201);
    }

    @Test
    void given_a_list_of_agreements_when_it_is_imported_then_their_cases_are_open() {
        Answer status = register.get(path(first) + "?atLeast=0").is(200);

        assertThat(status.text("title")).isEqualTo("Påhittad överenskommelse om samverkan");
        assertThat(status.json().at("/period/to").asString()).isEqualTo("2026-12-31");
        assertThat(status.json().get("parties")).hasSize(15);
        assertThat(status.json().at("/reviews/1/from").asString()).isEqualTo("2026-01-01");
        assertThat(register.get(path(second) + "?atLeast=0").json().get("parties"))
                .hasSize(3);
    }

    @Test
    void
            given_a_list_with_thirty_planted_faults_when_it_is_tried_then_each_is_reported_by_row_and_column_and_nothing_is_recorded() {
        Answer answer = send(list("planted-faults.csv"), "").is(200);

        assertThat(answer.number("rows")).isEqualTo(GOOD_ROWS + BAD_ROWS);
        assertThat(answer.number("good")).isEqualTo(GOOD_ROWS);
        assertThat(answer.number("refused")).isEqualTo(BAD_ROWS);
        assertThat(answer.number("recorded")).isZero();
        assertThat(told(answer.json().get("faults"))).isEqualTo(list("planted-faults.report.txt"));
        assertThat(answer.json().get("faults")).allSatisfy(ImportTest::isExplained);
        assertNothingBeyondTheProposal();
    }

    @Test
    void given_a_list_with_faults_when_it_is_to_be_recorded_as_a_whole_then_it_is_refused_with_the_same_report() {
        Answer tried = send(list("planted-faults.csv"), "").is(200);

        Answer refused = send(list("planted-faults.csv"), RECORD).isProblem(422, "list-refused");

        assertThat(refused.json().at("/report/faults")).isEqualTo(tried.json().get("faults"));
        assertThat(refused.json().at("/report/recorded").asInt()).isZero();
        assertNothingBeyondTheProposal();
    }

    @Test
    void given_a_list_that_only_a_rule_speaks_against_when_it_is_to_be_recorded_as_a_whole_then_none_of_its_rows_is() {
        String row = first + ";Malå;annan handling\n";
        String twice = "Diarienr;Kommun;Styrkt genom\n" + row + row;
        assertThat(send(twice, "").is(200).number("good")).isEqualTo(1);
        assertNothingBeyondTheProposal();

        Answer refused = send(twice, RECORD).isProblem(422, "list-refused");

        assertThat(refused.json().at("/report/faults/0/row").asInt()).isEqualTo(3);
        assertThat(refused.json().at("/report/faults/0/problem").asString()).isEqualTo("/problems/already-adopted");
        assertNothingBeyondTheProposal();
        assertThat(send(twice, RECORD_GOOD_ROWS).is(201).number("repeated")).isZero();
    }

    @Test
    void given_rows_out_of_order_when_they_are_imported_then_each_takes_its_place_and_the_report_names_what_stands() {
        String list = "Diarienr;Kommun;Sammanträdesdatum;§;Organ;Styrkt genom\n"
                + first + ";Malå;2022-09-19;66;Kommunfullmäktige;protokoll\n"
                + first + ";Malå;2022-06-20;41;Kommunfullmäktige;protokoll\n";

        Answer tried = send(list, "").is(200);
        Answer recorded = send(list, RECORD).is(201);

        for (Answer answer : List.of(tried, recorded, send(list, RECORD).is(200))) {
            assertThat(answer.json().get("warnings")).hasSize(1);
            assertThat(answer.json().at("/warnings/0/row").asInt()).isEqualTo(3);
            assertThat(answer.json().at("/warnings/0/code").asString()).isEqualTo("RECORDED_OUT_OF_ORDER");
            assertThat(answer.json().at("/warnings/0/record").asInt()).isEqualTo(1);
            assertThat(answer.json().at("/warnings/0/en").asString()).contains("Record 1");
            assertThat(answer.json().at("/warnings/0/agreementId").asString()).isEqualTo(id(first));
        }
    }

    @Test
    void given_a_row_of_a_party_that_had_adopted_when_it_is_refused_then_both_days_stand_side_by_side() {
        String list = "Diarienr;Kommun;Sammanträdesdatum;§;Organ;Styrkt genom\n" + second
                + ";Umeå;2022-09-19;166;Kommunfullmäktige;protokoll\n";

        JsonNode fault = send(list, "").is(200).json().at("/faults/0");

        assertThat(fault.at("/reason/en").asString()).contains("2022-06-13 § 113", "2022-09-19");
        assertThat(fault.at("/facts/existing/meetingDate").asString()).isEqualTo("2022-06-13");
        assertThat(fault.at("/facts/rowDate").asString()).isEqualTo("2022-09-19");
    }

    @Test
    void given_a_row_that_another_record_asserts_when_that_states_its_day_then_the_day_is_kept() {
        String header = "Diarienr;Kommun;Styrkt genom;Uppgift enligt;Uppgiftens datum;Sammanträdesdatum\n";
        String late = header + first + ";Malå;annan handling;§ 192;2022-11-08;2022-11-09\n";

        JsonNode fault = send(late, "").is(200).json().at("/faults/0");
        send(header + first + ";Malå;annan handling;§ 192;2022-11-08;\n", RECORD)
                .is(201);

        assertThat(fault.at("/reason/en").asString()).contains("2022-11-08", "2022-11-09");
        assertThat(fault.at("/facts/field").asString()).isEqualTo("source.assertedOn");
        assertThat(register.get(path(first) + "/trail?atLeast=1")
                        .items()
                        .get(1)
                        .at("/data/source/assertedOn")
                        .asString())
                .isEqualTo("2022-11-08");
    }

    @Test
    void
            given_a_list_with_faults_when_its_bad_rows_are_skipped_then_the_good_ones_are_recorded_and_the_others_reported() {
        Answer tried = send(list("planted-faults.csv"), "").is(200);

        Answer recorded = send(list("planted-faults.csv"), RECORD_GOOD_ROWS).is(201);

        assertThat(recorded.number("recorded")).isEqualTo(GOOD_ROWS);
        assertThat(recorded.json().get("faults")).isEqualTo(tried.json().get("faults"));
        assertThat(register.get(path(first) + "?atLeast=" + GOOD_ROWS)
                        .json()
                        .at("/adoption/adopted")
                        .asInt())
                .isEqualTo(GOOD_ROWS - 1); // one of them has conditions
    }

    @Test
    void given_a_recorded_list_when_it_is_sent_again_then_nothing_new_is_recorded() {
        send(list("planted-faults.csv"), RECORD_GOOD_ROWS).is(201);

        Answer again = send(list("planted-faults.csv"), RECORD_GOOD_ROWS).is(200);

        assertThat(again.number("recorded")).isZero();
        assertThat(again.number("repeated")).isEqualTo(GOOD_ROWS);
        Answer agreementsAgain = send(list("agreements.csv"), RECORD).is(200);
        assertThat(agreementsAgain.number("repeated")).isEqualTo(2);
        assertThat(agreementsAgain.number("recorded")).isZero();
        assertThat(register.get(path(first) + "/trail?atLeast=" + GOOD_ROWS).number("total"))
                .isEqualTo(1 + GOOD_ROWS);
    }

    @Test
    void given_a_recorded_list_when_its_case_is_exported_then_each_event_says_from_which_file_and_row_it_came() {
        Answer recorded = send(list("planted-faults.csv"), RECORD_GOOD_ROWS).is(201);

        register.get(path(first) + "?atLeast=" + GOOD_ROWS).is(200);
        String export = register.get(path(first) + "/export").body();

        assertThat(export)
                .contains(recorded.json().at("/file/sha256").asString())
                .containsPattern("\"importRow\" ?: ?\"2\"")
                .containsPattern("\"importRow\" ?: ?\"36\"")
                .doesNotContainPattern("\"importRow\" ?: ?\"3\"");
    }

    @Test
    void given_a_list_in_windows_encoding_with_commas_when_it_is_imported_then_it_is_the_same() {
        String commas = list("agreements.csv")
                .replace(first, RequestBodies.newCaseNumber())
                .replace(second, RequestBodies.newCaseNumber())
                .replace("text, version", "text version")
                .replace("Umeå, 2482, Vännäs kommun", "Umeå | 2482 | Vännäs kommun")
                .replace("2024, 2026", "2024 | 2026")
                .replace(';', ',');

        Answer answer = register.send(
                "POST",
                "/v1/imports" + RECORD,
                BodyPublishers.ofByteArray(commas.getBytes(StandardCharsets.ISO_8859_1)),
                "Content-Type",
                "text/csv");

        answer.is(201);
        assertThat(answer.json().at("/file/encoding").asString()).isEqualTo("windows-1252");
        assertThat(answer.json().at("/file/delimiter").asString()).isEqualTo("COMMA");
        assertThat(answer.number("recorded")).isEqualTo(2);
    }

    @Test
    void given_a_list_when_it_is_followed_then_the_progress_is_sent_and_finally_the_report() {
        Answer events = send(list("planted-faults.csv"), "", "Accept", "text/event-stream");

        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        List<String> data = events.body()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()))
                .toList();
        JsonNode lastProgress = Register.JSON.readTree(data.get(data.size() - 2));
        assertThat(lastProgress.get("done")).isEqualTo(lastProgress.get("total"));
        assertThat(Register.JSON.readTree(data.get(data.size() - 1)).get("faults"))
                .hasSize(BAD_ROWS);
    }

    @Test
    void given_something_other_than_a_list_when_it_is_sent_then_the_answer_says_what_is_accepted() {
        assertThat(send("", "").isProblem(400, "list-unreadable").text("detail"))
                .contains("headers");
        assertThat(send("PK\u0003\u0004", "").isProblem(400, "list-unreadable").text("detail"))
                .contains("workbook");
        assertThat(send("Namn;Ålder\nA;1\n", "")
                        .isProblem(400, "list-unreadable")
                        .text("detail"))
                .contains("Namn | Ålder", "Kommunkod", "Parter");
        register.post("/v1/imports", "{}").isProblem(415, "unsupported-media-type");
        send("x", "?mode=SOME").isProblem(400, "invalid-field");
        send("x", "?dry=true").isProblem(400, "unknown-field");
    }

    @Test
    void given_headers_that_are_at_fault_when_the_list_is_tried_then_no_row_is_read_and_the_headers_are_reported() {
        Answer answer = send("Diarienr;Kommun;Kommunnamn;Skostorlek\nRS 1-2022;Umeå;Umeå;42\n", "")
                .is(200);

        assertThat(answer.number("refused")).isZero();
        assertThat(told(answer.json().get("faults"))).isEqualTo("""
                        1 | 3 Kommunnamn | Kommunnamn | är samma kolumn som "Kommun" | varje kolumn en gång
                        1 | 4 Skostorlek | Skostorlek | är ingen känd kolumn | någon av de kända rubrikerna, eller att den nämns som en kolumn att lämna utanför (ignore=Skostorlek, --ignore-column "Skostorlek")
                        1 | | | saknar kolumnen Styrkt genom | någon av rubrikerna
                        """);
        send("Diarienr;Kommun\nRS 1-2022;Umeå\n", RECORD).isProblem(422, "list-refused");
    }

    private Answer send(String list, String parameters, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "text/csv"), Stream.of(headers))
                .toArray(String[]::new);
        return register.post("/v1/imports" + parameters, list, all);
    }

    private void assertNothingBeyondTheProposal() {
        assertThat(register.get(path(first) + "/trail?atLeast=0").number("total"))
                .isEqualTo(1);
    }

    /** The list of that name, about cases of this test alone. */
    private String list(String name) {
        try (InputStream file = ImportTest.class.getResourceAsStream("/imports/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("PÅHITT 9001-2022", first)
                    .replace("PÅHITT 9002-2022", second);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String caseNumber) {
        return "/v1/agreements/" + id(caseNumber);
    }

    private static String id(String caseNumber) {
        return AgreementId.of(new RegionCode("24"), new CaseNumber(caseNumber)).toString();
    }

    private static void isExplained(JsonNode fault) {
        assertThat(fault.get("problem").asString()).matches("/problems/[a-z-]+");
        assertThat(fault.at("/reason/en").asString()).isNotBlank();
        assertThat(fault.get("problem").asString().startsWith("/problems/invalid-field") && !fault.has("accepted"))
                .isFalse();
    }

    /** Row, column, value, reason and what is accepted, a line for each fault. */
    private static String told(JsonNode faults) {
        return faults.values().stream()
                .map(fault -> String.join(
                        " | ",
                        fault.get("row").asString(),
                        (fault.path("column").asString("") + " "
                                        + fault.path("header").asString(""))
                                .strip(),
                        fault.path("value").asString(""),
                        fault.at("/reason/sv").asString(),
                        fault.at("/accepted/sv").asString("")))
                .map(line -> line.replaceAll("i dag är det [0-9-]+", "i dag är det (dagen)"))
                .map(line -> line.replaceAll(" +", " ").strip() + "\n")
                .collect(Collectors.joining());
    }
}
