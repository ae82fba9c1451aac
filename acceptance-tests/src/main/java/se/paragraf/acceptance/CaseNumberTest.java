package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.proposal;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case numbers at the doors of a register: kept as written, one case only where that is certain. */
@AgainstRegister
class CaseNumberTest {

    private static final int AT_ONCE = 10;

    private final Register register;
    private final String series = RequestBodies.newSeries();

    CaseNumberTest(Register register) {
        this.register = register;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025.271 %s", "%s/2019/0001/0009", "2011/%s 0206 001", "Dnr %s 2022/113", "002 – %s / 05", "%s"
            })
    void given_a_number_of_any_form_when_it_is_proposed_then_it_is_shown_as_written(String form) {
        String number = form.formatted(series);
        OpenCase open = OpenCase.by(register, proposal(number, List.of(UMEA)));

        assertThat(open.status().get("caseNumber").asString()).isEqualTo(number);
        assertThat(open.status().has("caseYear")).isFalse();
    }

    @Test
    void
            given_a_case_when_its_number_is_proposed_in_other_spellings_then_it_is_open_already_under_the_number_as_recorded() {
        OpenCase.by(register, proposal(series + " 2022/118", List.of(UMEA)));

        for (String spelled : List.of(
                series + " 118-2022", series + "/2022:118", "Dnr " + series + " 2022-00118", "2022-118-" + series)) {
            assertThat(propose(spelled, null)
                            .isProblem(409, "case-already-open")
                            .json()
                            .at("/existing/caseNumber")
                            .asString())
                    .isEqualTo(series + " 2022/118");
        }
        propose(series + " 2022/118 A", null).is(201);
        propose(series + " 2022/118-2", null).is(201);
    }

    @Test
    void given_two_years_in_the_other_order_when_it_is_proposed_then_it_is_ambiguous_and_with_its_year_let_through() {
        String first = propose(series + " 2023/2022", null).is(201).text("agreementId");

        Answer refused = propose(series + " 2022/02023", null).isProblem(409, "ambiguous-case-number");
        String second = propose(series + " 2022/02023", 2022).is(201).text("agreementId");
        propose(series + " 2022/02023", 2021).isProblem(400, "invalid-field");

        assertThat(refused.json().at("/candidates/0/agreementId").asString()).isEqualTo(first);
        assertThat(refused.json().at("/candidates/0/caseNumber").asString()).isEqualTo(series + " 2023/2022");
        assertThat(refused.json().at("/candidates/0/title").asString()).isEqualTo("Överenskommelse om samverkan");
        assertThat(second).isNotEqualTo(first);
        Answer status = register.get("/v1/agreements/" + second + "?atLeast=0").is(200);
        assertThat(status.number("caseYear")).isEqualTo(2022);
        assertThat(status.text("caseNumber")).isEqualTo(series + " 2022/02023");
        assertThat(register.get("/v1/agreements/" + second + "/trail")
                        .items()
                        .get(0)
                        .at("/summary/sv")
                        .toString())
                .contains("(" + series + " 2022/02023, år 2022)");
    }

    @Test
    void given_both_orders_at_once_when_they_are_proposed_then_one_is_opened() throws Exception {
        for (int turn = 0; turn < AT_ONCE; turn++) {
            String pair = RequestBodies.newSeries();
            List<Answer> answers =
                    atOnce(() -> propose(pair + " 2023/2022", null), () -> propose(pair + " 2022/2023", null));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(answers).anySatisfy(answer -> assertThat(answer.body()).contains("ambiguous-case-number"));
        }
    }

    @Test
    void given_both_orders_at_once_with_their_years_when_they_are_proposed_then_both_are_opened() throws Exception {
        for (int turn = 0; turn < AT_ONCE; turn++) {
            String pair = RequestBodies.newSeries();
            List<Answer> answers =
                    atOnce(() -> propose(pair + " 2023/2022", 2023), () -> propose(pair + " 2022/2023", 2022));

            assertThat(answers).extracting(Answer::status).containsExactly(201, 201);
            assertThat(answers.get(0).text("agreementId"))
                    .isNotEqualTo(answers.get(1).text("agreementId"));
        }
    }

    /** The list names a number where the case with the other order of its two years is open. */
    @Test
    void
            given_a_list_with_an_ambiguous_number_when_it_is_imported_then_nothing_is_recorded_and_the_candidate_is_named() {
        OpenCase open = OpenCase.by(register, proposal(series + " 2023/2022", List.of(UMEA)));
        String header = "Diarienummer;Kommunkod;Sammanträdesdatum;Paragraf;Organ;Styrkt genom\n";
        String row = ";" + UMEA + ";2022-06-20;113;Kommunfullmäktige;protokoll\n";

        Answer refused = list(header + series + " 2022/02023" + row).isProblem(422, "list-refused");

        assertThat(refused.json().at("/report/recorded").asInt()).isZero();
        assertThat(refused.json().at("/report/faults/0/header").asString()).isEqualTo("Diarienummer");
        assertThat(refused.json().at("/report/faults/0/reason/sv").asString())
                .contains("tvetydigt", series + " 2023/2022", "Överenskommelse om samverkan");
        assertThat(open.status().get("sequence").asInt()).isZero();
        assertThat(list(header + "dnr " + series + " 02023-2022" + row).is(201).number("recorded"))
                .isEqualTo(1);
    }

    @Test
    void given_a_list_of_agreements_with_both_orders_when_it_is_imported_then_the_second_is_ambiguous() {
        String header = "Region;Diarienummer;Titel;Från och med;Till och med;Parter;Text\n";
        String row = ";Påhittad överenskommelse;2023-01-01;2026-12-31;Umeå;Överenskommelsen\n";
        String rows = "24;" + series + " 2023/2022" + row + "24;" + series + " 2022/2023" + row;

        Answer refused = list(header + rows).isProblem(422, "list-refused");

        assertThat(refused.json().at("/report/faults")).hasSize(1);
        assertThat(refused.json().at("/report/faults/0/row").asInt()).isEqualTo(3);
        assertThat(refused.json().at("/report/faults/0/problem").asString())
                .isEqualTo("/problems/ambiguous-case-number");
    }

    @Test
    void given_a_voided_case_when_its_number_is_proposed_in_another_spelling_then_its_case_file_goes_on() {
        OpenCase open = OpenCase.by(register, proposal(series + " 2022/118", List.of(UMEA)));
        open.record("/reversals", Map.of("wholeCase", true, "ground", "WRONG_CASE", "reason", "Fel ärende"));
        open.record("/reversals/1/approval", "");

        Answer again = propose("Dnr " + series + " 118-2022", null).is(201);

        assertThat(again.text("agreementId")).isEqualTo(open.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\u00AD 1-2022", "%s\u200B 1-2022", "%s 1\n2022", "", " "})
    void given_a_number_that_has_what_cannot_be_seen_when_it_is_proposed_then_it_is_refused(String form) {
        propose(form.formatted(series), null).isProblem(400, "invalid-field");
    }

    private Answer propose(String number, @Nullable Integer year) {
        Map<String, Object> body = proposal(number, List.of(UMEA));
        return register.post("/v1/agreements", year == null ? body : with(body, "caseYear", year));
    }

    private Answer list(String list) {
        return register.post("/v1/imports?dryRun=false", list, "Content-Type", "text/csv");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> both = List.of(one, other);
            List<Future<Answer>> answers = IntStream.range(0, both.size())
                    .mapToObj(place -> executor.submit(() -> {
                        start.await();
                        return both.get(place).call();
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            executor.shutdownNow();
        }
    }
}
