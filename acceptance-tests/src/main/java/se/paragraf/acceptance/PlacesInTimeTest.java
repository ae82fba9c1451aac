package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.period;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Heby was 1917 in region 19 through 2006, and is 0331 in region 03 since. */
@AgainstRegister
class PlacesInTimeTest {

    private final Register register;

    PlacesInTimeTest(Register register) {
        this.register = register;
    }

    @ParameterizedTest
    @CsvSource({
        "19, 1917, 2003, Region Västmanland, Heby",
        "03, 0331, 2007, Region Uppsala, Heby",
        "12, 1280, 1993, Malmöhus län, Malmö",
        "12, 1290, 1999, Region Skåne, Kristianstad",
        "20, 2023, 2003, Region Dalarna, Malung"
    })
    void given_the_codes_of_its_term_when_an_agreement_is_proposed_then_it_is_taken_and_read_with_the_names_of_then(
            String region, String party, int year, String regionName, String partyName) {
        OpenCase open = OpenCase.by(register, proposal(region, party, year));
        open.record("/adoptions", adoption(party, minutes(party, year + "-06-14", 113)));

        assertThat(open.party(party).get("name").asString()).isEqualTo(partyName);
        assertThat(open.party(party).get("standing").asString()).isEqualTo("ADOPTED");
        List<JsonNode> trail = open.trail();
        assertThat(trail.get(0).at("/summary/sv").asString()).startsWith(regionName + " föreslog");
        assertThat(trail.get(1).at("/decision/authorityName").asString()).isEqualTo(partyName);
        assertThat(register.get("/v1/municipalities/" + party + "/agreements")
                        .is(200)
                        .items())
                .extracting(agreement -> agreement.get("agreementId").asString())
                .contains(open.id());
    }

    @ParameterizedTest
    @CsvSource({
        "19, 0331, 2003, '0331 is Heby''s code only since 2007-01-01; on 2003-01-01 it was 1917 in region 19.'",
        "03, 0331, 2003, '0331 is Heby''s code only since 2007-01-01; on 2003-01-01 it was 1917 in region 19.'",
        "03, 1917, 2007, '1917 was Heby''s code in region 19 until 2006-12-31; on 2007-01-01 it is 0331 in region 03.'",
        "19, 1917, 2007, '1917 was Heby''s code in region 19 until 2006-12-31; on 2007-01-01 it is 0331 in region 03.'"
    })
    void given_a_code_of_another_time_when_an_agreement_is_proposed_then_the_answer_says_which_code_held(
            String region, String heby, int year, String why) {
        Answer answer = register.post("/v1/agreements", proposal(region, heby, year), "Accept-Language", "en")
                .is(409);

        assertThat(answer.text("type")).endsWith("/party-outside-region");
        assertThat(answer.text("detail")).isEqualTo(why);
        assertThat(answer.text("day")).isEqualTo(year + "-01-01");
    }

    @Test
    void
            given_an_agreement_of_2003_when_heby_decides_in_2007_under_its_new_code_then_the_answer_names_the_other_code() {
        OpenCase open = OpenCase.by(register, proposal("19", "1917", 2003));

        Answer answer = open.post(
                        "/adoptions", adoption("0331", minutes("0331", "2007-02-12", 9)), "Accept-Language", "en")
                .is(409);

        assertThat(answer.text("detail"))
                .isEqualTo("Heby (0331) is not a party to the agreement. Heby has the code 1917 in another time."
                        + " A party has the code that held at the proposal.");
        open.record("/adoptions", adoption("1917", minutes("1917", "2007-02-12", 9)));
        assertThat(open.party("1917").get("standing").asString()).isEqualTo("ADOPTED");
    }

    @Test
    void given_a_notice_of_2004_when_its_time_for_appeal_is_read_then_it_ends_by_the_holidays_of_that_year() {
        OpenCase open = OpenCase.by(register, proposal("19", "1917", 2003));
        open.record("/adoptions", adoption("1917", minutes("1917", "2004-05-03", 113)));
        String decision =
                "/decisions/" + open.trail().get(1).at("/decision/decisionId").asString();
        open.record(decision + "/minutes-approval", Map.of("approvedOn", "2004-05-07"));
        open.record(decision + "/notice", Map.of("postedOn", "2004-05-10"));

        assertThat(open.status().at("/appeals/0/lastDayToAppeal").asString())
                .as("Whit Monday, 31 May 2004, was a holiday")
                .isEqualTo("2004-06-01");
    }

    private static Map<String, Object> proposal(String region, String party, int year) {
        return Map.of(
                "region",
                region,
                "caseNumber",
                newCaseNumber(),
                "title",
                "Överenskommelse om samverkan",
                "period",
                period(year + "-01-01", (year + 3) + "-12-31"),
                "text",
                Map.of("label", "Överenskommelsen"),
                "parties",
                List.of(party));
    }
}
