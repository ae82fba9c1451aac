package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Appeals through the instances of the courts, stays, and legal force. */
@AgainstRegister
class CourtsTest {

    private static final String COUNCIL = "/decisions/24-fullmaktige-2022-11-15-192";
    private static final String APPEALS = COUNCIL + "/appeals";
    private static final String OUTCOME = APPEALS + "/outcome";
    private static final String LEGAL_FORCE = COUNCIL + "/legal-force";

    private final Register register;

    CourtsTest(Register register) {
        this.register = register;
    }

    @Test
    void given_an_annulment_when_the_next_instance_reverses_it_then_the_decision_can_gain_legal_force() {
        OpenCase open = announced();
        open.record(APPEALS, Map.of("filedOn", "2022-12-01", "court", "Förvaltningsrätten i Umeå"));
        open.record(COUNCIL + "/stays", Map.of("orderedOn", "2022-12-05"));
        JsonNode stayed = appeal(open);
        assertThat(stayed.get("state").asString()).isEqualTo("APPEALED");
        assertThat(stayed.at("/stay/since").asString()).isEqualTo("2022-12-05");
        assertThat(stayed.at("/stay/instance").asString()).isEqualTo("ADMINISTRATIVE_COURT");
        assertThat(listed(open, "stayed=true")).isTrue();

        open.record(OUTCOME, Map.of("outcome", "ANNULLED", "decidedOn", "2023-03-01"));
        JsonNode annulled = appeal(open);
        assertThat(annulled.get("state").asString()).isEqualTo("ANNULLED");
        assertThat(annulled.get("annulmentFinal").asBoolean()).isTrue();
        assertThat(annulled.get("furtherAppealThrough").asString()).isEqualTo("2023-03-22");
        assertThat(annulled.get("stay")).isNull();
        assertThat(listed(open, "stayed=true")).isFalse();
        assertThat(listed(open, "state=APPEALED")).isFalse();

        open.record(APPEALS, Map.of("filedOn", "2023-03-20", "court", "Kammarrätten i Sundsvall"));
        JsonNode appealed = appeal(open);
        assertThat(appealed.get("state").asString()).isEqualTo("ANNULLED");
        assertThat(appealed.get("annulmentFinal").asBoolean()).isFalse();
        assertThat(appealed.at("/filed/1/instance").asString()).isEqualTo("COURT_OF_APPEAL");
        assertThat(appealed.at("/filed/1/judgment").asInt()).isEqualTo(1);
        assertThat(listed(open, "state=APPEALED")).isTrue();
        assertThat(listed(open, "state=ANNULLED")).isTrue();
        open.post(LEGAL_FORCE, Map.of("confirmedOn", "2023-05-01")).isProblem(409, "decision-annulled");

        open.record(OUTCOME, Map.of("outcome", "UPHELD", "decidedOn", "2023-06-01"));
        assertThat(appeal(open).get("state").asString()).isEqualTo("CLOSED");
        open.post(LEGAL_FORCE, Map.of("confirmedOn", "2023-06-22")).isProblem(409, "further-appeal-period-running");
        open.record(LEGAL_FORCE, Map.of("confirmedOn", "2023-06-26"));
        assertThat(appeal(open).get("state").asString()).isEqualTo("LEGAL_FORCE");
    }

    @Test
    void given_an_annulment_that_was_reversed_when_the_case_is_read_then_the_agreement_is_as_before() {
        OpenCase open = announced();
        open.record(APPEALS, Map.of("filedOn", "2022-12-01"));
        open.record(OUTCOME, Map.of("outcome", "ANNULLED", "decidedOn", "2023-03-01"));
        open.record(APPEALS, Map.of("filedOn", "2023-03-20", "instance", "COURT_OF_APPEAL", "judgment", 1));
        assertThat(open.status().get("status").asString()).isEqualTo("HANDED_OVER");

        open.record(OUTCOME, Map.of("outcome", "UPHELD", "decidedOn", "2023-06-01"));

        assertThat(open.statusOn("2023-06-01").get("status").asString()).isEqualTo("ACTIVE");
        assertThat(open.statusOn("2023-05-31").get("status").asString()).isEqualTo("HANDED_OVER");
    }

    @Test
    void given_a_certificate_when_a_further_appeal_comes_then_legal_force_falls_and_is_confirmed_again() {
        OpenCase open = announced();
        open.record(APPEALS, Map.of("filedOn", "2022-12-01"));
        open.record(OUTCOME, Map.of("outcome", "UPHELD", "decidedOn", "2023-03-01"));
        open.post(LEGAL_FORCE, Map.of("confirmedOn", "2023-03-02")).isProblem(409, "further-appeal-period-running");
        open.record(LEGAL_FORCE, Map.of("confirmedOn", "2023-03-02", "certificate", Map.of("issuedOn", "2023-03-02")));
        JsonNode certified = appeal(open);
        assertThat(certified.get("state").asString()).isEqualTo("LEGAL_FORCE");
        assertThat(certified.at("/certificate/issuedOn").asString()).isEqualTo("2023-03-02");

        Answer late = open.record(APPEALS, Map.of("filedOn", "2023-03-25", "court", "Kammarrätten"));
        assertThat(late.body()).contains("APPEAL_FILED_LATE");
        assertThat(appeal(open).get("state").asString()).isEqualTo("APPEALED");
        assertThat(listed(open, "state=APPEALED")).isTrue();
        open.post(LEGAL_FORCE, Map.of("confirmedOn", "2023-05-01")).isProblem(409, "appeal-live");

        open.record(OUTCOME, Map.of("outcome", "LEAVE_REFUSED", "decidedOn", "2023-06-01"));
        assertThat(appeal(open).get("state").asString()).isEqualTo("CLOSED");
        open.record(LEGAL_FORCE, Map.of());
        assertThat(appeal(open).get("state").asString()).isEqualTo("LEGAL_FORCE");
    }

    @Test
    void given_a_case_that_is_sent_back_when_the_lower_court_decides_again_then_both_outcomes_are_shown() {
        OpenCase open = announced();
        open.record(APPEALS, Map.of("filedOn", "2022-12-01"));
        open.record(OUTCOME, Map.of("outcome", "ANNULLED", "decidedOn", "2023-03-01"));
        open.record(APPEALS, Map.of("filedOn", "2023-03-20", "instance", "COURT_OF_APPEAL"));
        open.record(OUTCOME, Map.of("appeal", 2, "outcome", "REMITTED", "decidedOn", "2023-06-01"));
        assertThat(appeal(open).get("state").asString()).isEqualTo("APPEALED");

        open.record(OUTCOME, Map.of("outcome", "PARTLY_ANNULLED", "part", "Punkt 3", "decidedOn", "2023-09-01"));
        JsonNode again = appeal(open);
        assertThat(again.at("/filed/0/outcome").asString()).isEqualTo("PARTLY_ANNULLED");
        assertThat(again.at("/filed/0/setAside/0/outcome").asString()).isEqualTo("ANNULLED");
        assertThat(again.get("partlyAnnulled").asBoolean()).isTrue();
        assertThat(again.at("/annulledParts/0").asString()).isEqualTo("Punkt 3");
        open.post(OUTCOME, Map.of("appeal", 1, "outcome", "UPHELD", "decidedOn", "2023-10-01"))
                .isProblem(409, "no-live-appeal");
    }

    @Test
    void given_the_same_stay_twice_when_it_has_the_same_key_then_it_is_recorded_once() {
        OpenCase open = announced();
        open.record(APPEALS, Map.of("filedOn", "2022-12-01"));
        Map<String, Object> stay = Map.of("orderedOn", "2022-12-05");
        String key = "stay-" + open.id();
        long first = open.post(COUNCIL + "/stays", stay, "Idempotency-Key", key)
                .is(201)
                .number("sequence");

        assertThat(open.post(COUNCIL + "/stays", stay, "Idempotency-Key", key).number("sequence"))
                .isEqualTo(first);
    }

    private OpenCase announced() {
        OpenCase open = OpenCase.handedOver(register, UMEA);
        open.record("/council-decision", RequestBodies.councilDecision("ADOPTED", "2022-11-15", 192));
        open.record(COUNCIL + "/minutes-approval", Map.of("approvedOn", "2022-11-22"));
        open.record(COUNCIL + "/notice", Map.of("postedOn", "2022-11-22"));
        return open;
    }

    private static JsonNode appeal(OpenCase open) {
        return open.status().at("/appeals/0");
    }

    private boolean listed(OpenCase open, String query) {
        open.status();
        List<JsonNode> items =
                register.get("/v1/appeals?limit=100&" + query).is(200).items();
        return items.stream()
                .anyMatch(item -> item.get("agreementId").asString().equals(open.id()));
    }
}
