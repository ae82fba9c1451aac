package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import tools.jackson.databind.JsonNode;

/** Its case was proposed on 13 April, adopted on 13 June, and recorded on 1 and 2 September. */
class TimeTravelTest extends ReadingTest {

    private static final CaseFile LATE = new CaseFile("RS 7-2022", 100_000)
            .at(300)
            .proposed("Sent registrerad", null, "2480")
            .at(300 + 24 * 60)
            .adopted("2480", null);
    private static final String PATH = "/v1/agreements/" + LATE.id();

    @BeforeEach
    void recorded() {
        put(LATE);
    }

    @ParameterizedTest(name = "{0} shows {1} in {2}")
    @CsvSource({
        "effectiveAt=2022-07-01, ADOPTED, FULLY_ADOPTED",
        "effectiveAt=2022-07-01&knownAt=2022-09-02T12:00:00Z, PENDING, PROPOSED",
        "knownAt=2022-09-02T12:59:59Z, PENDING, PROPOSED",
        "knownAt=2022-09-02T15:00:00%2B02:00, ADOPTED, FULLY_ADOPTED",
        "effectiveAt=2022-06-12, PENDING, PROPOSED",
        "effectiveAt=2030-01-01, ADOPTED, FULLY_ADOPTED"
    })
    void the_status_is_shown_as_of_the_times_asked_for(String query, String standing, String status) throws Exception {
        HttpResponse<String> answer = get(PATH + "?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.at("/parties/0/standing").asString()).isEqualTo(standing);
        assertThat(body.at("/status").asString()).isEqualTo(status);
    }

    @Test
    void the_answer_about_the_past_stays_the_same_whatever_else_is_recorded() throws Exception {
        String before = get(PATH + "?knownAt=2022-09-02T12:00:00Z").body();
        String trail = get(PATH + "/trail?knownAt=2022-09-02T12:00:00Z").body();

        put(new CaseFile("RS 8-2022", 700_000).proposed(null, "2401"));

        assertThat(get(PATH + "?knownAt=2022-09-02T12:00:00Z").body()).isEqualTo(before);
        assertThat(get(PATH + "/trail?knownAt=2022-09-02T12:00:00Z").body()).isEqualTo(trail);
        assertThat(JSON.readTree(before).get("position").asLong()).isEqualTo(300);
        assertThat(JSON.readTree(trail).get("position").asLong()).isEqualTo(300);
    }

    @Test
    void the_tag_of_the_past_is_the_sequence_then_known_and_is_not_sent_twice() throws Exception {
        HttpResponse<String> answer = get(PATH + "?knownAt=2022-09-02T12:00:00Z");

        assertThat(answer.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(answer.headers().firstValue("X-Position")).contains("300");
        assertThat(get(PATH + "?knownAt=2022-09-02T12:00:00Z", "If-None-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "effectiveAt=2022-04-12",
        "knownAt=2022-09-01T12:00:00Z",
        "knownAt=2021-01-01T00:00:00Z&effectiveAt=2022-07-01"
    })
    void before_the_proposal_the_answer_says_from_when_there_is_something_to_see(String query) throws Exception {
        HttpResponse<String> answer = get(PATH + "?" + query, "Accept-Language", "sv");

        assertThat(answer.statusCode()).isEqualTo(404);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/nothing-to-see-then");
        assertThat(problem.get("knownFrom").asString()).isEqualTo("2022-09-01T13:00:00Z");
        assertThat(problem.get("effectiveFrom").asString()).isEqualTo("2022-04-13");
        assertThat(problem.get("detail").asString()).contains("2022-04-13", "2022-09-01T13:00:00Z");
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource({
        "'', AgreementProposed AdoptedByMunicipality",
        "effectiveAt=2022-06-12, AgreementProposed",
        "effectiveAt=2022-06-13, AgreementProposed AdoptedByMunicipality",
        "knownAt=2022-09-02T12:00:00Z, AgreementProposed",
        "knownAt=2022-09-01T12:00:00Z, ''",
        "effectiveAt=2022-04-12, ''"
    })
    void the_trail_has_what_qualifies_and_may_be_empty(String query, String types) throws Exception {
        HttpResponse<String> answer = get(PATH + "/trail?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        List<String> shown = body.get("items").values().stream()
                .map(item -> item.get("type").asString())
                .toList();
        assertThat(String.join(" ", shown)).isEqualTo(types);
        assertThat(body.get("total").asInt()).isEqualTo(shown.size());
    }

    @Test
    void the_trail_of_the_past_has_pages_and_is_csv_too() throws Exception {
        String asked = "/trail?effectiveAt=2022-06-13";
        HttpResponse<String> page = get(PATH + asked + "&limit=1&offset=1");

        assertThat(JSON.readTree(page.body()).at("/items/0/sequence").asInt()).isEqualTo(1);
        assertThat(page.headers().firstValue("Link").orElseThrow()).contains("effectiveAt=2022-06-13", "rel=\"prev\"");
        assertThat(get(PATH + asked, "Accept", "text/csv").body().lines()).hasSize(3);
        assertThat(get(PATH + "/trail?effectiveAt=2022-06-12", "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0} is refused for {1}")
    @CsvSource({
        "knownAt=2022-09-02, knownAt",
        "knownAt=, knownAt",
        "knownAt=2022-09-02T12:00:00, knownAt",
        "knownAt=2024-05-15T10:00:01Z, knownAt",
        "effectiveAt=2022-02-30, effectiveAt",
        "effectiveAt=2022-09-02T12:00:00Z, effectiveAt",
        "effectiveAt=2022-09-02&effectiveAt=2022-09-03, effectiveAt"
    })
    void an_invalid_time_is_refused_with_the_reason_and_what_is_accepted(String query, String field) throws Exception {
        for (String path : List.of(PATH, PATH + "/trail")) {
            HttpResponse<String> answer = get(path + "?" + query);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("field").asString()).isEqualTo(field);
            assertThat(problem.get("reason").asString()).isNotBlank();
            assertThat(problem.get("accepted").asString()).isNotBlank();
        }
    }

    @Test
    void given_a_correction_then_the_past_shows_the_new_value_and_the_old_one_beside_it_once_it_was_known()
            throws Exception {
        CaseFile file = new CaseFile("RS 9-2022", 200_000)
                .proposed(null, "2480")
                .adopted("2480", null)
                .then(Afterwards.corrected(1, 0, "source.meetingDate", "2022-04-13", "2022-04-14"));
        put(file);
        String path = "/v1/agreements/" + file.id();
        String before = "?knownAt=" + file.events().get(1).recordedAt();

        JsonNode told = JSON.readTree(get(path + "?effectiveAt=2022-05-01").body());
        assertThat(told.at("/corrected/0/field").asString()).isEqualTo("source.meetingDate");
        assertThat(told.at("/corrected/0/oldValue").asString()).isEqualTo("2022-04-13");
        assertThat(told.at("/corrected/0/newValue").asString()).isEqualTo("2022-04-14");
        assertThat(JSON.readTree(get(path + before).body()).get("corrected")).isEmpty();
        assertThat(get(path + before + "&effectiveAt=2022-04-13").statusCode()).isEqualTo(200);

        HttpResponse<String> unmade = get(path + "?effectiveAt=2022-04-13");
        assertThat(unmade.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(unmade.body()).get("effectiveFrom").asString()).isEqualTo("2022-04-14");

        JsonNode trail =
                JSON.readTree(get(path + "/trail?effectiveAt=2022-04-14").body());
        assertThat(trail.get("items")).hasSize(1);
        assertThat(trail.at("/items/0/correctedBy/0").asInt()).isEqualTo(2);
        assertThat(trail.at("/items/0/effectiveOn").asString()).isEqualTo("2022-04-14");
        assertThat(JSON.readTree(get(path + "/trail" + before).body()).at("/items/0/correctedBy"))
                .isEmpty();
    }

    @Test
    void now_is_not_the_future() throws Exception {
        assertThat(get(PATH + "?knownAt=2024-05-15T10:00:00Z").statusCode()).isEqualTo(200);
    }
}
