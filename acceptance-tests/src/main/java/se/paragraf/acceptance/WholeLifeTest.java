package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reads of a case whose decisions have been announced, appealed, ended, corrected or annotated. */
@AgainstRegister
class WholeLifeTest {

    private static final String COUNCIL = "/decisions/24-fullmaktige-2022-11-15-192";

    private final Register register;

    WholeLifeTest(Register register) {
        this.register = register;
    }

    @Test
    void given_a_notice_is_posted_when_the_case_is_read_then_it_has_the_deadline_for_appeal() {
        OpenCase open = announced();

        JsonNode clock = open.status().at("/appeals/0");

        assertThat(clock.get("decisionId").asString()).isEqualTo("24-fullmaktige-2022-11-15-192");
        assertThat(clock.get("postedOn").asString()).isEqualTo("2022-11-22");
        assertThat(clock.get("lastDayToAppeal").asString()).isEqualTo("2022-12-13");
        assertThat(clock.get("state").asString()).isEqualTo("CLOSED");
        assertThat(stateOn(open, "2022-12-13")).isEqualTo("OPEN");
        assertThat(stateOn(open, "2022-12-14")).isEqualTo("CLOSED");
        assertThat(inCalendar(open, "CLOSED")).isTrue();
        assertThat(inCalendar(open, "OPEN")).isFalse();
        assertThat(open.trail().get(5).at("/decision/authorityName").asString()).isEqualTo("Region Västerbotten");
    }

    @Test
    void given_the_councils_decision_is_annulled_when_the_case_is_read_then_it_lies_with_the_council_again() {
        OpenCase open = announced();
        open.record(COUNCIL + "/appeals", Map.of("filedOn", "2022-12-01"));
        open.status();
        assertThat(inCalendar(open, "APPEALED")).isTrue();

        open.record(COUNCIL + "/appeals/outcome", Map.of("outcome", "ANNULLED", "decidedOn", "2023-03-01"));
        JsonNode status = open.status();

        assertThat(status.get("status").asString()).isEqualTo("HANDED_OVER");
        assertThat(status.at("/council/annulled").asString()).isEqualTo("24-fullmaktige-2022-11-15-192");
        assertThat(status.at("/appeals/0/state").asString()).isEqualTo("ANNULLED");
        assertThat(register.get(open.path() + "?effectiveAt=2023-02-28").text("status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void given_a_condition_is_resolved_when_the_case_is_read_then_the_adoption_counts() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record(
                "/adoptions",
                RequestBodies.with(
                        RequestBodies.adoption(UMEA, RequestBodies.minutes(UMEA, "2022-06-13", 113)),
                        "conditions",
                        List.of("Medel finns")));
        assertThat(open.party(UMEA).get("standing").asString()).isEqualTo("ADOPTED_WITH_CONDITIONS");
        assertThat(open.party(UMEA).at("/conditions/0/open").asBoolean()).isTrue();

        open.record("/adoptions/" + UMEA + "/conditions/1/resolution", Map.of("resolvedOn", "2022-09-01"));

        assertThat(open.party(UMEA).get("standing").asString()).isEqualTo("ADOPTED");
        assertThat(open.party(UMEA).at("/conditions/0/resolvedOn").asString()).isEqualTo("2022-09-01");
        assertThat(register.get(open.path() + "?effectiveAt=2022-08-31").text("status"))
                .isEqualTo("UNDER_ADOPTION");
    }

    @Test
    void given_an_exit_and_a_termination_when_the_case_is_read_by_day_then_each_holds_from_its_day() {
        OpenCase open = announced();
        open.record("/exits", Map.of("municipality", ASELE, "notifiedOn", "2023-05-01", "effectiveFrom", "2024-01-01"));
        open.record(
                "/termination",
                Map.of("source", RequestBodies.minutes("24", "2024-02-20", 7), "effectiveFrom", "2024-07-01"));
        JsonNode status = open.status();

        assertThat(status.get("status").asString()).isEqualTo("TERMINATED");
        assertThat(status.at("/ending/effectiveFrom").asString()).isEqualTo("2024-07-01");
        assertThat(open.party(ASELE).get("standing").asString()).isEqualTo("EXITED");
        assertThat(register.get(open.path() + "?effectiveAt=2024-06-30").text("status"))
                .isEqualTo("ACTIVE");
        assertThat(register.get(open.path() + "?effectiveAt=2023-12-31")
                        .json()
                        .at("/adoption/exited")
                        .asInt())
                .isZero();
        assertThat(register.get("/v1/agreements?status=TERMINATED&party=" + ASELE + "&limit=100")
                        .body())
                .contains(open.id());
    }

    @Test
    void
            given_an_amended_text_when_the_case_is_read_then_every_party_has_to_decide_again_and_the_trail_keeps_what_was() {
        OpenCase open = OpenCase.of(register, UMEA, ASELE).adoptedBy(UMEA, ASELE);
        open.record(
                "/amendments",
                Map.of("source", RequestBodies.minutes("24", "2022-09-20", 20), "text", Map.of("label", "Omarbetad")));
        JsonNode status = open.status();

        assertThat(status.get("status").asString()).isEqualTo("PROPOSED");
        assertThat(status.at("/text/label").asString()).isEqualTo("Omarbetad");
        assertThat(status.at("/text/amendedBy").asString()).isEqualTo("24-fullmaktige-2022-09-20-20");
        assertThat(status.at("/text/identical").asString()).isEqualTo("UNVERIFIED");
        assertThat(open.trail()).hasSize(4);
        assertThat(open.trail().get(1).at("/summary/sv").asString()).contains("antog");
    }

    @Test
    void given_a_proposed_correction_and_a_remark_when_the_case_is_read_then_both_are_shown_and_nothing_is_changed() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record(
                "/corrections",
                Map.of("sequence", 0, "field", "title", "newValue", "Annan titel", "reason", "Felskrivning"));
        open.record("/annotations", Map.of("sequence", 0, "note", "Dialogerna kan inte ha hållits hösten 2022."));
        JsonNode status = open.status();

        assertThat(status.get("title").asString()).isEqualTo("Överenskommelse om samverkan");
        assertThat(status.at("/openCorrections/0/newValue").asString()).isEqualTo("Annan titel");
        assertThat(status.at("/openCorrections/0/oldValue").asString()).isEqualTo("Överenskommelse om samverkan");
        assertThat(status.get("corrected")).isEmpty();
        assertThat(status.at("/annotations/0/note").asString()).contains("hösten 2022");
        for (JsonNode entry : open.trail()) {
            assertThat(entry.at("/summary/sv").asString()).isNotBlank();
            assertThat(entry.at("/summary/en").asString()).isNotBlank();
        }
    }

    private OpenCase announced() {
        OpenCase open = OpenCase.handedOver(register, UMEA, ASELE);
        open.record("/council-decision", RequestBodies.councilDecision("ADOPTED", "2022-11-15", 192));
        open.record(COUNCIL + "/minutes-approval", Map.of("approvedOn", "2022-11-21"));
        open.record(COUNCIL + "/notice", Map.of("postedOn", "2022-11-22"));
        return open;
    }

    private String stateOn(OpenCase open, String day) {
        return register.get(open.path() + "?effectiveAt=" + day)
                .is(200)
                .json()
                .at("/appeals/0/state")
                .asString();
    }

    /** The list begins with the decision of which something was recorded last. */
    private boolean inCalendar(OpenCase open, String state) {
        return register.get("/v1/appeals?limit=100&state=" + state).is(200).items().stream()
                .anyMatch(entry -> entry.get("agreementId").asString().equals(open.id()));
    }
}
