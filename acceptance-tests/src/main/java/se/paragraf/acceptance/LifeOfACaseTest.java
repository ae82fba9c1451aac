package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.assertion;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.period;
import static se.paragraf.acceptance.RequestBodies.proposal;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@AgainstRegister
class LifeOfACaseTest {

    private static final String STOCKHOLM = "0180";
    private static final Map<String, Object> HANDOVER = Map.of("handedOverOn", "2022-11-01");

    private final Register register;

    LifeOfACaseTest(Register register) {
        this.register = register;
    }

    @Test
    void given_a_proposal_when_its_parties_decide_then_each_stands_where_its_latest_decision_puts_it() {
        OpenCase open = OpenCase.of(register, UMEA, SKELLEFTEA, ASELE);
        assertThat(statusOf(open)).isEqualTo("PROPOSED");
        assertThat(standing(open, UMEA)).isEqualTo("PENDING");

        open.record("/adoptions", adoption(UMEA, with(minutes(UMEA, "2022-06-13", 113), "caseNumber", "KS 2022/345")));
        assertThat(statusOf(open)).isEqualTo("UNDER_ADOPTION");
        JsonNode umea = open.party(UMEA);
        assertThat(umea.get("standing").asString()).isEqualTo("ADOPTED");
        assertThat(umea.get("decidedOn").asString()).isEqualTo("2022-06-13");
        assertThat(umea.get("paragraph").asString()).isEqualTo("113");
        assertThat(umea.get("caseNumber").asString()).isEqualTo("KS 2022/345");
        assertThat(umea.get("evidence").asString()).isEqualTo("PRIMARY_MINUTES");

        open.record("/rejections", adoption(SKELLEFTEA, minutes(SKELLEFTEA, "2022-05-02", 40)));
        assertThat(standing(open, SKELLEFTEA)).isEqualTo("REJECTED");
        open.record("/adoptions", adoption(SKELLEFTEA, minutes(SKELLEFTEA, "2022-09-05", 88)));
        assertThat(standing(open, SKELLEFTEA)).isEqualTo("ADOPTED");
        assertThat(last(open).at("/data/supersedes").asString()).isEqualTo("2482-fullmaktige-2022-05-02-40");

        open.record(
                "/postponements", with(adoption(ASELE, minutes(ASELE, "2022-05-30", 21)), "postponement", "TABLED"));
        assertThat(standing(open, ASELE)).isEqualTo("POSTPONED");
        open.record("/adoptions", adoption(ASELE, assertion(ASELE)));
        assertThat(open.party(ASELE).get("evidence").asString()).isEqualTo("ASSERTED_BY_OTHER_RECORD");
        assertThat(statusOf(open)).isEqualTo("FULLY_ADOPTED");
        open.record("/adoptions/" + ASELE + "/evidence", Map.of("source", minutes(ASELE, "2022-06-20", 30)));
        assertThat(open.party(ASELE).get("evidence").asString()).isEqualTo("PRIMARY_MINUTES");
        assertThat(open.party(ASELE).get("decidedOn").asString()).isEqualTo("2022-06-20");
        assertThat(open.trail()).hasSize(7);
    }

    @Test
    void given_an_adoption_on_conditions_when_the_status_is_read_then_it_does_not_count_as_adopted() {
        OpenCase open = OpenCase.of(register, UMEA);

        open.record(
                "/adoptions",
                with(
                        adoption(UMEA, minutes(UMEA, "2022-06-13", 113)),
                        "conditions",
                        List.of("Finansieringen är klar")));

        assertThat(standing(open, UMEA)).isEqualTo("ADOPTED_WITH_CONDITIONS");
        assertThat(statusOf(open)).isEqualTo("UNDER_ADOPTION");
        assertThat(open.status().at("/adoption/conditional").asInt()).isEqualTo(1);
    }

    @Test
    void given_adoptions_that_name_the_text_when_its_digest_is_supplied_then_the_text_is_known_to_be_identical() {
        OpenCase open = OpenCase.of(register, UMEA);
        String digest = "ab".repeat(32);
        open.record("/adoptions", with(adoption(UMEA, minutes(UMEA, "2022-06-13", 113)), "textSha256", digest));
        assertThat(open.status().at("/text/identical").asString()).isEqualTo("UNVERIFIED");

        open.record("/text-evidence", Map.of("sha256", digest));

        assertThat(open.status().at("/text/identical").asString()).isEqualTo("VERIFIED");
        assertThat(open.status().at("/text/sha256").asString()).isEqualTo(digest);
    }

    @Test
    void given_all_have_adopted_when_the_council_refers_back_and_then_adopts_then_the_agreement_runs_and_is_reviewed() {
        OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);
        open.record("/contracts", Map.of("municipality", UMEA, "signedOn", "2022-10-05"));
        assertThat(open.party(UMEA).get("contractSignedOn").asString()).isEqualTo("2022-10-05");

        open.record("/handover", HANDOVER);
        assertThat(statusOf(open)).isEqualTo("HANDED_OVER");
        open.record("/council-decision", councilDecision("REFERRED_BACK", "2022-11-02", 230));
        assertThat(statusOf(open)).isEqualTo("FULLY_ADOPTED");
        open.record("/handover", with(HANDOVER, "handedOverOn", "2022-11-10"));
        assertThat(statusOf(open)).isEqualTo("HANDED_OVER");
        open.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));
        assertThat(statusOf(open)).isEqualTo("ACTIVE");
        assertThat(open.status().at("/council/decidedOn").asString()).isEqualTo("2022-11-22");

        Answer within = open.record("/reviews", Map.of("window", 1, "heldOn", "2024-05-15", "outcome", "KEEP"));
        assertThat(within.json().get("warnings")).isEmpty();
        Answer outside = open.record("/reviews", Map.of("window", 2, "heldOn", "2024-06-01", "outcome", "AMEND"));
        assertThat(outside.json().at("/warnings/0/code").asString()).isEqualTo("REVIEW_OUTSIDE_WINDOW");
        assertThat(outside.json().at("/warnings/0/sv").asString()).isNotBlank();
        assertThat(open.status().get("reviews").values())
                .extracting(
                        review -> review.get("state").asString(),
                        review -> review.get("outcome").asString())
                .containsExactly(tuple("HELD", "KEEP"), tuple("HELD", "AMEND"));
    }

    @ParameterizedTest
    @CsvSource({"2019-01-01, 2022-12-31, EXPIRED", "2023-01-01, 2099-12-31, ACTIVE", "2098-01-01, 2099-12-31, ADOPTED"})
    void given_the_council_has_adopted_when_the_status_is_read_then_it_follows_from_the_period_and_the_day(
            String from, String to, String expected) {
        Map<String, Object> proposal = with(proposal(newCaseNumber(), List.of(UMEA)), "period", period(from, to));
        OpenCase open = OpenCase.by(register, with(proposal, "reviewWindows", List.of()))
                .adoptedBy(UMEA);
        open.record("/handover", HANDOVER);

        open.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));

        assertThat(statusOf(open)).isEqualTo(expected);
    }

    @Test
    void given_the_case_lies_with_the_council_when_the_council_rejects_then_the_agreement_is_rejected() {
        OpenCase open = OpenCase.handedOver(register, UMEA);

        open.record("/council-decision", with(councilDecision("REJECTED", "2022-11-22", 250), "reason", "För dyrt"));

        assertThat(statusOf(open)).isEqualTo("REJECTED");
        assertThat(open.status().at("/council/outcome").asString()).isEqualTo("REJECTED");
    }

    @Test
    void
            given_a_council_that_numbers_by_meeting_when_one_matter_is_the_same_item_on_three_days_then_all_are_recorded() {
        Map<String, Object> proposal = with(
                with(proposal(newCaseNumber(), List.of(STOCKHOLM)), "region", "01"),
                "source",
                minutes("01", "BOARD", "2009-04-14", 2));
        OpenCase open = OpenCase.by(register, proposal);

        for (String tabled : List.of("2009-05-25", "2009-06-15")) {
            Map<String, Object> source = minutes(STOCKHOLM, tabled, 2);
            open.record("/postponements", with(adoption(STOCKHOLM, source), "postponement", "TABLED"));
        }
        open.record("/adoptions", adoption(STOCKHOLM, minutes(STOCKHOLM, "2009-09-07", 2)));

        assertThat(open.trail().stream()
                        .skip(1)
                        .map(entry -> entry.at("/decision/decisionId").asString()))
                .containsExactly(
                        "0180-fullmaktige-2009-05-25-2",
                        "0180-fullmaktige-2009-06-15-2",
                        "0180-fullmaktige-2009-09-07-2");
        assertThat(standing(open, STOCKHOLM)).isEqualTo("ADOPTED");
        Map<String, Object> otherSpelling = Map.of("name", "Stadens kommunfullmäktige", "kind", "COUNCIL");
        Answer again = open.post(
                "/postponements",
                with(
                        adoption(STOCKHOLM, with(minutes(STOCKHOLM, "2009-06-15", 2), "body", otherSpelling)),
                        "postponement",
                        "TABLED"));
        assertThat(again.status()).isEqualTo(409);
    }

    private static String statusOf(OpenCase open) {
        return open.status().get("status").asString();
    }

    private static String standing(OpenCase open, String municipality) {
        return open.party(municipality).get("standing").asString();
    }

    private static JsonNode last(OpenCase open) {
        List<JsonNode> trail = open.trail();
        return trail.get(trail.size() - 1);
    }
}
