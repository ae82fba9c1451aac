package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.proposal;
import static se.paragraf.acceptance.ReversalRefusals.proposed;
import static se.paragraf.acceptance.ReversalRefusals.reverse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reversals of records that should never have been made. */
@AgainstRegister
class ReversalTest {

    private final Register register;

    ReversalTest(Register register) {
        this.register = register;
    }

    @Test
    void given_a_slip_when_another_person_approves_its_reversal_then_the_true_record_is_taken() {
        OpenCase open = OpenCase.of(register, UMEA, ASELE).adoptedBy(UMEA);
        open.post("/adoptions", adoption(UMEA, minutes(UMEA, "2022-06-20", 114)))
                .isProblem(409, "already-adopted");
        Map<String, Object> whole = Map.of("records", List.of(1), "ground", "WRONG_PARTY", "reason", "Det var Åsele");
        String both = "Bearer " + register.tokens().of(Tokens.REGISTRAR_AND_OFFICER);
        open.post("/reversals", whole, "Authorization", both).is(201);
        open.post("/reversals/1/approval", "", "Authorization", both).isProblem(409, "same-person");
        Answer approved = open.record("/reversals/1/approval", "");
        open.post("/reversals/1/refusal", Map.of()).isProblem(409, "no-open-reversal");

        open.record("/adoptions", adoption(ASELE, minutes(ASELE, "2022-06-13", 113)));
        open.record("/adoptions", adoption(UMEA, minutes(UMEA, "2022-06-20", 114)));
        open.record("/handover", Map.of("handedOverOn", "2022-11-01"));

        JsonNode reversal = open.trail().get((int) approved.number("sequence"));
        assertThat(reversal.get("type").asString()).isEqualTo("RecordReversed");
        assertThat(reversal.at("/data/ground").asString()).isEqualTo("WRONG_PARTY");
        assertThat(reversal.at("/data/records/0").asLong()).isEqualTo(1);
    }

    @Test
    void given_a_request_that_is_sent_again_when_it_is_answered_then_the_answer_is_the_first_one() {
        OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);
        String key = "reversal-" + open.id();

        Answer first =
                open.post("/reversals", proposed(1), "Idempotency-Key", key).is(201);
        Answer again =
                open.post("/reversals", proposed(1), "Idempotency-Key", key).is(200);

        assertThat(again.json().get("eventIds")).isEqualTo(first.json().get("eventIds"));
    }

    @Test
    void given_a_case_that_was_opened_by_mistake_when_it_is_voided_then_its_number_is_proposed_again_in_its_stream() {
        Map<String, Object> number = proposal(newCaseNumber(), List.of(UMEA));
        OpenCase open = OpenCase.by(register, number).adoptedBy(UMEA);
        open.post("/reversals", proposed(0)).isProblem(409, "records-rest-on-it");
        reverse(open, Map.of("wholeCase", true, "ground", "WRONG_CASE", "reason", "Fel ärende"));
        open.post("/adoptions", adoption(UMEA, minutes(UMEA, "2022-06-20", 114)))
                .isProblem(409, "case-voided");
        open.record("/annotations", Map.of("note", "Se ett annat ärende"));

        Answer again = register.post("/v1/agreements", number).is(201);

        assertThat(again.text("agreementId")).isEqualTo(open.id());
        assertThat(again.number("sequence")).isEqualTo(5);
        open.record("/adoptions", adoption(UMEA, minutes(UMEA, "2022-06-13", 113)));
        List<JsonNode> trail = open.trail();
        assertThat(trail.get(6).at("/data/decisionId").asString())
                .isEqualTo(trail.get(1).at("/data/decisionId").asString() + "-2");
    }

    @Test
    void given_a_supersession_when_it_is_reversed_then_each_case_says_so_and_both_were_recorded_together() {
        OpenCase earlier = OpenCase.handedOver(register, UMEA);
        earlier.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));
        OpenCase next = OpenCase.of(register, UMEA);
        Answer superseded = earlier.record(
                "/supersession",
                Map.of(
                        "source",
                        minutes("24", "2024-11-19", 201),
                        "successor",
                        next.id(),
                        "effectiveFrom",
                        "2025-01-01"));

        reverse(earlier, proposed(superseded.number("sequence")));

        JsonNode last = earlier.trail().get((int) earlier.sequence());
        List<JsonNode> trail =
                register.get(next.path() + "/trail?atLeast=2").is(200).items();
        assertThat(trail.get(2).get("type").asString()).isEqualTo("RecordReversed");
        assertThat(trail.get(2).at("/data/proposedIn").asString()).isEqualTo(earlier.id());
        assertThat(trail.get(2).get("position").asLong())
                .isEqualTo(last.get("position").asLong() - 1);
        assertThat(trail.get(2).get("actor")).isEqualTo(last.get("actor"));
    }

    @Test
    void given_an_import_of_the_wrong_file_when_its_rows_are_reversed_by_its_digest_then_the_right_one_is_imported() {
        OpenCase first = OpenCase.of(register, UMEA, ASELE);
        OpenCase second = OpenCase.of(register, UMEA);
        first.record("/adoptions", adoption(UMEA, minutes(UMEA, "2022-06-13", 113)));
        String wrong = list(caseNumber(first) + ";Åsele;2022-06-20;12", caseNumber(second) + ";Umeå;2022-06-21;13");
        String path = "/v1/imports/" + imported(wrong).json().at("/file/sha256").asString() + "/reversals";
        Map<String, Object> why = Map.of("ground", "WRONG_CASE", "reason", "Fel fil");

        Answer asked = register.post(path, why).is(201);
        register.post(path + "/approval", Map.of()).is(201);

        assertThat(asked.json().get("cases")).hasSize(2);
        assertThat(register.post(path, why)
                        .isProblem(409, "list-not-reversed")
                        .json()
                        .get("refusals"))
                .hasSize(2);
        imported(list(caseNumber(first) + ";Åsele;2022-06-21;13", caseNumber(second) + ";Umeå;2022-06-20;12"));
        second.record("/handover", Map.of("handedOverOn", "2022-11-01"));
        first.record("/handover", Map.of("handedOverOn", "2022-11-01"));
    }

    @Test
    void given_rows_that_something_rests_on_in_one_case_when_their_reversal_is_proposed_then_no_case_has_it() {
        OpenCase first = OpenCase.of(register, UMEA);
        OpenCase second = OpenCase.of(register, UMEA);
        Answer report =
                imported(list(caseNumber(first) + ";Umeå;2022-06-20;12", caseNumber(second) + ";Umeå;2022-06-21;13"));
        second.record("/handover", Map.of("handedOverOn", "2022-11-01"));
        String digest = report.json().at("/file/sha256").asString();
        String path = "/v1/imports/" + digest + "/reversals";

        Answer refused = register.post(path, Map.of("ground", "WRONG_CASE", "reason", "Fel fil"))
                .isProblem(409, "list-not-reversed");

        assertThat(refused.json().at("/refusals")).hasSize(1);
        assertThat(refused.json().at("/refusals/0/agreementId").asString()).isEqualTo(second.id());
        assertThat(refused.json().at("/refusals/0/problem").asString()).isEqualTo("/problems/records-rest-on-it");
        first.post("/reversals/1/approval", "").isProblem(409, "no-open-reversal");
        Map<String, Object> both =
                Map.of("importDigest", digest, "records", List.of(2), "ground", "WRONG_CASE", "reason", "Fel fil");
        second.record("/reversals", both);
        register.post(path, Map.of("agreementIds", List.of(first.id()), "ground", "WRONG_CASE", "reason", "Fel fil"))
                .is(201);
        register.post(path + "/refusal", Map.of("reason", "Rätt fil")).is(201);
        register.post(path + "/approval", Map.of()).isProblem(409, "list-not-reversed");
        register.post(
                        "/v1/imports/" + "ef".repeat(32) + "/reversals",
                        Map.of("ground", "WRONG_CASE", "reason", "Fel fil"))
                .isProblem(409, "list-not-reversed");
    }

    private Answer imported(String list) {
        return register.post("/v1/imports?dryRun=false", list, "Content-Type", "text/csv")
                .is(201);
    }

    private static String list(String... rows) {
        return "Diarienr;Kommun;Sammanträdesdatum;Paragraf;Organ;Styrkt genom\n"
                + String.join(
                        "\n",
                        List.of(rows).stream()
                                .map(row -> row + ";Kommunfullmäktige;protokoll")
                                .toList())
                + "\n";
    }

    private static String caseNumber(OpenCase open) {
        return open.status().get("caseNumber").asString();
    }
}
