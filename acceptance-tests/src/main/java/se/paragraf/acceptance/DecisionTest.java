package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.assertion;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Decisions as minutes have them: paragraphs with letters and ranges, how the body met and voted, reservations. */
@AgainstRegister
class DecisionTest {

    private static final Map<String, Object> VOTE = Map.of("form", "VOTE", "for", 31, "against", 18, "abstained", 2);

    private final Register register;

    DecisionTest(Register register) {
        this.register = register;
    }

    /** Stockholm's council had one matter as item 2 on three days of 2009. */
    @Test
    void given_a_body_that_numbers_by_meeting_when_it_decides_item_2_on_three_days_then_these_are_three_decisions() {
        OpenCase open = OpenCase.of(register, UMEA);
        for (String day : List.of("2022-05-25", "2022-06-15")) {
            open.record("/postponements", with(adoption(UMEA, minutes(UMEA, day, 2)), "postponement", "TABLED"));
        }
        open.record("/adoptions", adoption(UMEA, minutes(UMEA, "2022-09-07", 2)));

        assertThat(open.trail().stream()
                        .skip(1)
                        .map(entry -> entry.at("/decision/decisionId").asString()))
                .containsExactly(
                        "2480-fullmaktige-2022-05-25-2",
                        "2480-fullmaktige-2022-06-15-2",
                        "2480-fullmaktige-2022-09-07-2");
        assertThat(open.party(UMEA).get("standing").asString()).isEqualTo("ADOPTED");
    }

    @ParameterizedTest
    @CsvSource({
        "113, 113, § 113, 113",
        "§ 113, 113, § 113, 113",
        "310a, 310 a, § 310 a, 310a",
        "§§ 310-311, 310–311, §§ 310–311, 310-311"
    })
    void given_a_paragraph_in_any_spelling_when_it_is_recorded_then_it_is_read_in_one(
            String written, String paragraph, String said, String end) {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record("/adoptions", adoption(UMEA, with(minutes(UMEA, "2022-06-13", 1), "paragraph", written)));

        JsonNode entry = open.trail().get(1);
        assertThat(open.party(UMEA).get("paragraph").asString()).isEqualTo(paragraph);
        assertThat(open.party(UMEA).get("paragraph").isString()).isTrue();
        assertThat(entry.at("/decision/paragraph").asString()).isEqualTo(paragraph);
        assertThat(entry.at("/data/source/paragraph").asString()).isEqualTo(paragraph);
        assertThat(entry.at("/decision/decisionId").asString()).isEqualTo("2480-fullmaktige-2022-06-13-" + end);
        assertThat(entry.at("/summary/sv").asString()).contains(", " + said + ".");
        assertThat(entry.at("/summary/en").asString()).contains(", " + said + ".");
    }

    @Test
    void given_a_paragraph_as_a_whole_number_when_it_is_recorded_then_it_is_read_as_text() {
        OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);

        assertThat(open.party(UMEA).get("paragraph").isString()).isTrue();
        assertThat(open.party(UMEA).get("paragraph").asString()).isEqualTo("113");
        open.post("/rejections", adoption(UMEA, with(minutes(UMEA, "2022-06-13", 1), "paragraph", "§ 113")))
                .isProblem(409, "decision-already-recorded");
    }

    @Test
    void given_what_is_no_paragraph_when_it_is_sent_then_the_answer_says_what_would_be_accepted() {
        OpenCase open = OpenCase.of(register, UMEA);
        for (Object wrong :
                new Object[] {"113,5", "113.0", "1e2", 113.5, 0, -1, 100_000, 4_294_967_409L, "311-310", true, ""}) {
            Answer refused = open.post(
                            "/adoptions", adoption(UMEA, with(minutes(UMEA, "2022-06-13", 1), "paragraph", wrong)))
                    .isProblem(400, "invalid-field");

            assertThat(refused.text("field")).as("%s", wrong).isEqualTo("source.paragraph");
            assertThat(refused.body()).as("%s", wrong).contains("310 a");
        }
    }

    @Test
    void given_how_a_decision_was_taken_when_it_is_recorded_then_status_trail_and_sentences_say_it() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record("/adoptions", adoption(UMEA, taken(minutes(UMEA, "2022-06-13", 113))));

        JsonNode party = open.party(UMEA);
        assertThat(party.get("meetingForm").asString()).isEqualTo("REMOTE");
        assertThat(party.get("voting")).isEqualTo(Register.JSON.valueToTree(VOTE));
        assertThat(party.get("reservationCount").asInt()).isEqualTo(1);
        JsonNode entry = open.trail().get(1);
        assertThat(entry.at("/decision/voting")).isEqualTo(Register.JSON.valueToTree(VOTE));
        assertThat(entry.at("/decision/reservations/0").asString()).isEqualTo("En grupp,\nmot beslutet");
        assertThat(entry.at("/data/source/reservations/0").asString()).isEqualTo("En grupp,\nmot beslutet");
        assertThat(entry.at("/summary/sv").asString())
                .contains(
                        "Beslutet fattades med 31 röster mot 18, 2 avstod. Sammanträdet hölls på distans. 1 reservation: ");
        assertThat(entry.at("/summary/en").asString())
                .contains("It was decided by 31 votes to 18, 2 abstaining. The meeting was held remotely."
                        + " 1 reservation: ");
    }

    @Test
    void given_an_acclamation_with_a_reservation_when_every_kind_of_decision_has_it_then_each_is_recorded() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record(
                "/preparations",
                Map.of("source", taken(minutes("24", "BOARD", "2022-05-02", 80)), "opinion", "SUPPORTS"));
        open.record(
                "/amendments",
                Map.of(
                        "source",
                        taken(minutes("24", "BOARD", "2022-05-11", 91)),
                        "text",
                        Map.of("label", "Omarbetad text")));
        open.record(
                "/postponements",
                with(adoption(UMEA, taken(minutes(UMEA, "2022-05-25", 2))), "postponement", "REFERRED_BACK"));
        open.record("/rejections", adoption(UMEA, taken(minutes(UMEA, "2022-05-30", 2))));
        open.record("/adoptions", adoption(UMEA, assertion(UMEA)));
        open.record("/adoptions/" + UMEA + "/evidence", Map.of("source", taken(minutes(UMEA, "2022-06-13", 113))));
        open.record("/revocations", adoption(UMEA, taken(minutes(UMEA, "2022-06-20", 120))));
        open.record("/adoptions", adoption(UMEA, taken(minutes(UMEA, "2022-06-27", 130))));
        open.record("/handover", Map.of("handedOverOn", "2022-11-01"));
        open.record(
                "/council-decision",
                with(councilDecision("ADOPTED", "2022-11-22", 250), "source", taken(minutes("24", "2022-11-22", 250))));
        open.record(
                "/termination",
                Map.of("source", taken(minutes("24", "2023-03-01", 12)), "effectiveFrom", "2024-01-01"));

        assertThat(open.trail())
                .hasSize(12)
                .filteredOn(entry -> entry.has("decision"))
                .filteredOn(entry -> entry.get("sequence").asInt() > 0)
                .filteredOn(entry -> entry.get("sequence").asInt() != 5)
                .hasSize(9)
                .allSatisfy(
                        entry -> assertThat(entry.at("/decision/voting")).isEqualTo(Register.JSON.valueToTree(VOTE)));
        assertThat(open.status().at("/council/voting")).isEqualTo(Register.JSON.valueToTree(VOTE));
        assertThat(open.status().at("/ending/meetingForm").asString()).isEqualTo("REMOTE");
        assertThat(open.status().at("/preparation/0/reservationCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meetingForm | \"BY_POST\" | source.meetingForm",
                "voting | {\"for\": 31} | source.voting.form",
                "voting | {\"form\": \"SHOUT\"} | source.voting.form",
                "voting | {\"form\": \"VOTE\", \"for\": -1} | source.voting.for",
                "voting | {\"form\": \"VOTE\", \"for\": 1.5} | source.voting.for",
                "voting | {\"form\": \"VOTE\", \"against\": \"18\"} | source.voting.against",
                "voting | {\"form\": \"VOTE\", \"abstained\": 10000} | source.voting.abstained",
                "voting | {\"form\": \"ACCLAMATION\", \"for\": 31} | source.voting.for",
                "voting | \"VOTE\" | source.voting",
                "reservations | \"Mot\" | source.reservations",
                "reservations | [\"\"] | source.reservations[0]",
                "reservations | [1] | source.reservations[0]"
            })
    void given_what_no_minutes_have_when_it_is_sent_then_the_answer_names_the_field(
            String member, String value, String field) {
        OpenCase open = OpenCase.of(register, UMEA);
        Map<String, Object> source = with(minutes(UMEA, "2022-06-13", 113), member, Register.JSON.readTree(value));

        Answer refused = open.post("/adoptions", adoption(UMEA, source));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.text("field")).as(refused.body()).isEqualTo(field);
    }

    private static Map<String, Object> taken(Map<String, Object> minutes) {
        Map<String, Object> taken = new HashMap<>(minutes);
        taken.put("meetingForm", "REMOTE");
        taken.put("voting", VOTE);
        taken.put("reservations", List.of("En grupp,\nmot beslutet"));
        return taken;
    }
}
