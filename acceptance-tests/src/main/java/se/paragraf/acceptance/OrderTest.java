package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.assertion;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.proposal;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Papers that turn up late: what happened first counts first, whenever it was recorded. */
@AgainstRegister
class OrderTest {

    private static final String LYCKSELE = "2481";
    private static final String DIGEST = "ab".repeat(32);
    private static final String OTHER_DIGEST = "cd".repeat(32);

    private final Register register;

    OrderTest(Register register) {
        this.register = register;
    }

    @Test
    void given_a_recorded_rejection_when_an_earlier_adoption_turns_up_then_a_warning_names_the_rejection() {
        OpenCase open = OpenCase.of(register, LYCKSELE);
        open.record("/rejections", adoption(LYCKSELE, minutes(LYCKSELE, "2022-09-19", 66)));

        Answer late = open.record("/adoptions", adoption(LYCKSELE, minutes(LYCKSELE, "2022-06-20", 41)));

        assertThat(codes(late)).containsExactly("RECORDED_OUT_OF_ORDER");
        assertThat(late.json().at("/warnings/0/record").asInt()).isEqualTo(1);
        assertThat(late.json().at("/warnings/0/sv").asString()).contains("Post 1");
        assertThat(late.json().at("/warnings/0/en").asString()).contains("Record 1");
    }

    @Test
    void given_a_rejection_and_an_adoption_before_it_when_the_status_is_read_then_each_counts_from_its_own_day() {
        OpenCase open = OpenCase.of(register, LYCKSELE);
        open.record("/rejections", adoption(LYCKSELE, minutes(LYCKSELE, "2022-09-19", 66)));
        open.record("/adoptions", adoption(LYCKSELE, minutes(LYCKSELE, "2022-06-20", 41)));

        assertThat(standing(open, LYCKSELE, "2022-06-19")).isEqualTo("PENDING");
        assertThat(standing(open, LYCKSELE, "2022-06-20")).isEqualTo("ADOPTED");
        assertThat(standing(open, LYCKSELE, "2022-09-18")).isEqualTo("ADOPTED");
        assertThat(standing(open, LYCKSELE, "2022-09-19")).isEqualTo("REJECTED");
        assertThat(open.party(LYCKSELE).get("standing").asString()).isEqualTo("REJECTED");
        open.post("/handover", Map.of("handedOverOn", "2022-11-01")).isProblem(409, "parties-missing");
    }

    @Test
    void given_an_adoption_when_a_rejection_of_a_later_day_comes_then_it_is_recorded_with_a_warning() {
        OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);

        Answer rejected = open.record("/rejections", adoption(UMEA, minutes(UMEA, "2022-09-19", 150)));

        assertThat(codes(rejected)).containsExactly("AFTER_ADOPTION");
        assertThat(rejected.json().at("/warnings/0/record").asInt()).isEqualTo(1);
    }

    @Test
    void given_an_adoption_when_it_is_revoked_then_the_receipt_can_be_asked_for_again() {
        OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);
        Map<String, Object> revocation = revocation("2022-09-12");

        Answer first = open.post("/revocations", revocation, "Idempotency-Key", "revocation-1")
                .is(201);
        Answer again = open.post("/revocations", revocation, "Idempotency-Key", "revocation-1")
                .is(200);

        assertThat(first.number("sequence")).isEqualTo(2);
        assertThat(codes(first)).isEmpty();
        assertThat(again.body()).isEqualTo(first.body());
        open.post("/handover", Map.of("handedOverOn", "2022-11-01")).isProblem(409, "parties-missing");
    }

    @Test
    void given_a_revoked_adoption_when_the_status_is_read_then_the_party_is_revoked_from_that_day() {
        OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);
        open.record("/revocations", revocation("2022-09-12"));

        assertThat(standing(open, UMEA, "2022-09-11")).isEqualTo("ADOPTED");
        assertThat(standing(open, UMEA, "2022-09-12")).isEqualTo("REVOKED");
        assertThat(open.trail().get(2).at("/data/revokes").asString()).isEqualTo("2480-fullmaktige-2022-06-13-113");
    }

    @Test
    void given_no_adoption_on_that_day_when_one_is_revoked_then_it_is_refused() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.post("/revocations", revocation("2022-09-12")).isProblem(409, "not-adopted");
        open.adoptedBy(UMEA);

        open.post("/revocations", revocation("2022-06-10")).isProblem(409, "not-adopted");
        open.post("/revocations", with(revocation("2022-09-12"), "source", minutes(UMEA, "BOARD", "2022-09-12", 151)))
                .isProblem(409, "not-the-municipal-council");
    }

    @Test
    void given_the_council_has_adopted_when_a_party_revokes_then_a_warning_says_that_an_exit_may_be_meant() {
        OpenCase open = OpenCase.handedOver(register, UMEA);
        open.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));

        Answer revoked = open.record("/revocations", revocation("2023-03-01"));

        assertThat(codes(revoked)).containsExactly("AFTER_COUNCIL_DECISION");
        assertThat(revoked.json().at("/warnings/0/record").asInt()).isEqualTo(3);
    }

    @Test
    void given_a_case_that_no_board_has_prepared_when_the_council_decides_then_a_warning_says_so() {
        OpenCase open = OpenCase.by(
                        register,
                        with(
                                proposal(newCaseNumber(), List.of(UMEA)),
                                "source",
                                minutes("24", "DELEGATION", "2022-04-13", 1)))
                .adoptedBy(UMEA);
        open.record("/handover", Map.of("handedOverOn", "2022-11-01"));

        Answer decided = open.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));

        assertThat(codes(decided)).containsExactly("NOT_PREPARED");
        assertThat(decided.json().at("/warnings/0").has("record")).isFalse();
    }

    @Test
    void given_two_assertions_when_minutes_name_one_of_them_and_a_condition_then_it_has_their_day_and_condition() {
        OpenCase open = OpenCase.of(register, ASELE);
        open.record("/adoptions", adoption(ASELE, assertion(ASELE)));
        String asserted = open.trail().get(1).at("/decision/decisionId").asString();
        Map<String, Object> evidence = Map.of(
                "source", minutes(ASELE, "2022-06-20", 30),
                "evidences", asserted,
                "conditions", List.of("Medel finns"));

        open.post("/adoptions/" + ASELE + "/evidence", with(evidence, "evidences", "2463-nagot-annat"))
                .isProblem(409);
        open.record("/adoptions/" + ASELE + "/evidence", evidence);

        assertThat(open.party(ASELE).get("standing").asString()).isEqualTo("ADOPTED_WITH_CONDITIONS");
        assertThat(open.party(ASELE).get("decidedOn").asString()).isEqualTo("2022-06-20");
        assertThat(open.party(ASELE).at("/conditions/0/text").asString()).isEqualTo("Medel finns");
    }

    @Test
    void given_a_conditional_adoption_when_its_condition_is_resolved_by_its_name_then_it_counts() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record(
                "/adoptions",
                with(adoption(UMEA, minutes(UMEA, "2022-06-13", 113)), "conditions", List.of("Medel finns")));
        String resolution = "/adoptions/" + UMEA + "/conditions/1/resolution";

        open.post(resolution, Map.of("resolvedOn", "2022-09-01", "decisionId", "2480-fullmaktige-2022-01-01-1"))
                .isProblem(404, "no-such-decision");
        open.record(resolution, Map.of("resolvedOn", "2022-09-01", "decisionId", "2480-fullmaktige-2022-06-13-113"));

        assertThat(open.party(UMEA).get("standing").asString()).isEqualTo("ADOPTED");
    }

    @Test
    void given_an_amended_text_when_the_text_proposed_is_evidenced_then_the_version_says_which_it_is() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record(
                "/amendments",
                Map.of("source", minutes("24", "BOARD", "2022-05-11", 91), "text", Map.of("label", "Omarbetad text")));

        open.record("/text-evidence", Map.of("sha256", DIGEST, "version", "proposal"));
        open.post("/text-evidence", Map.of("sha256", OTHER_DIGEST, "version", "proposal"))
                .isProblem(409, "text-already-evidenced");
        open.record("/text-evidence", Map.of("sha256", OTHER_DIGEST));

        assertThat(open.trail().get(2).at("/data/version").asString()).isEqualTo("proposal");
        assertThat(open.status().at("/text/sha256").asString()).isEqualTo(OTHER_DIGEST);
    }

    @Test
    void given_a_record_that_asserts_an_adoption_when_it_states_its_own_day_then_that_is_kept() {
        OpenCase open = OpenCase.of(register, ASELE);
        Map<String, Object> asserted = with(assertion(ASELE), "assertedOn", "2022-09-01");

        Answer refused = open.post("/adoptions", adoption(ASELE, with(asserted, "meetingDate", "2022-09-02")))
                .isProblem(409, "out-of-order");
        open.post("/adoptions", adoption(ASELE, with(minutes(ASELE, "2022-06-20", 30), "assertedOn", "2022-09-01")))
                .isProblem(400, "invalid-field");
        open.record("/adoptions", adoption(ASELE, asserted));

        assertThat(refused.text("field")).isEqualTo("source.assertedOn");
        assertThat(open.trail().get(1).at("/data/source/assertedOn").asString()).isEqualTo("2022-09-01");
    }

    @Test
    void given_an_adoption_of_which_nobody_stated_the_day_when_the_status_is_read_then_it_is_indeterminate_between() {
        OpenCase open = OpenCase.of(register, ASELE);
        open.record("/adoptions", adoption(ASELE, with(assertion(ASELE), "assertedOn", "2022-09-01")));

        assertThat(standing(open, ASELE, "2022-04-13")).isEqualTo("INDETERMINATE");
        assertThat(standing(open, ASELE, "2022-08-31")).isEqualTo("INDETERMINATE");
        assertThat(standing(open, ASELE, "2022-09-01")).isEqualTo("ADOPTED");
    }

    @Test
    void given_an_adoption_of_which_nobody_stated_the_day_when_the_trail_is_read_then_it_gives_the_bounds() {
        OpenCase open = OpenCase.of(register, ASELE);
        open.record("/adoptions", adoption(ASELE, with(assertion(ASELE), "assertedOn", "2022-09-01")));

        JsonNode entry = open.trail().get(1);
        assertThat(entry.get("notBefore").asString()).isEqualTo("2022-04-13");
        assertThat(entry.get("notAfter").asString()).isEqualTo("2022-09-01");
        assertThat(entry.has("effectiveOn")).isFalse();
    }

    @Test
    void given_an_adoption_of_which_nobody_stated_the_day_when_lists_are_read_then_they_are_marked() {
        OpenCase open = OpenCase.of(register, ASELE, UMEA, LYCKSELE);
        open.record("/adoptions", adoption(ASELE, assertion(ASELE)));
        open.record("/adoptions", adoption(UMEA, minutes(UMEA, "2022-06-13", 113)));

        assertThat(open.party(ASELE).has("decidedOn")).isFalse();
        assertThat(open.party(ASELE).get("dayStated").asBoolean()).isFalse();
        assertThat(open.party(UMEA).has("dayStated")).isFalse();
        assertThat(open.party(LYCKSELE).has("dayStated")).isFalse();
        assertThat(inListOf(ASELE, open).at("/party/dayStated").asBoolean(true)).isFalse();
        assertThat(inListOf(UMEA, open).at("/party").has("dayStated")).isFalse();
        assertThat(open.status().get("preparation"))
                .allSatisfy(opinion -> assertThat(opinion.has("dayStated")).isFalse());
    }

    private JsonNode inListOf(String municipality, OpenCase open) {
        return register.get("/v1/municipalities/" + municipality + "/agreements?limit=100").is(200).items().stream()
                .filter(item -> item.get("agreementId").asString().equals(open.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void given_a_recorded_council_decision_when_a_paper_takes_away_what_it_rested_on_then_the_status_says_so() {
        OpenCase open = OpenCase.handedOver(register, UMEA);
        open.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));

        Answer late = open.record("/rejections", adoption(UMEA, minutes(UMEA, "2022-10-10", 160)));

        assertThat(codes(late)).contains("AFTER_ADOPTION");
        JsonNode status = open.status();
        assertThat(status.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(status.get("inconsistencies")).isNotEmpty();
    }

    private Map<String, Object> revocation(String day) {
        return with(adoption(UMEA, minutes(UMEA, day, 151)), "reason", "Ny majoritet");
    }

    private static List<String> codes(Answer receipt) {
        return receipt.json().get("warnings").values().stream()
                .map(warning -> warning.get("code").asString())
                .toList();
    }

    private String standing(OpenCase open, String municipality, String day) {
        return register
                .get(open.path() + "?effectiveAt=" + day + "&atLeast=" + open.sequence())
                .is(200)
                .json()
                .get("parties")
                .values()
                .stream()
                .filter(party -> party.get("municipality").asString().equals(municipality))
                .map(party -> party.get("standing").asString())
                .findFirst()
                .orElseThrow();
    }
}
