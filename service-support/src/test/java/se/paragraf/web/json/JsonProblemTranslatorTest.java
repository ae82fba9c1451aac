package se.paragraf.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleBody;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
class JsonProblemTranslatorTest {

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void
            given_a_valid_body_when_it_is_posted_then_it_comes_back_in_declared_order_with_instants_in_utc_and_without_nulls() {
        Answer answer = client.post(SampleBody.VALID);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "title",
                        "votes",
                        "unanimous",
                        "decidedOn",
                        "source",
                        "basis",
                        "period",
                        "recordedAt",
                        "sequence");
        assertThat(answer.member("recordedAt")).isEqualTo("2022-06-14T08:00:00Z");
    }

    @Test
    void given_no_optional_members_when_the_body_is_posted_then_they_stay_absent_and_the_list_is_empty() {
        Answer answer = client.post("""
                {"title": "t", "votes": 0, "unanimous": true, "decidedOn": "2022-06-13",
                 "source": {"authority": "2480", "body": {"name": "n", "kind": "BOARD"}}}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().has("note")).isFalse();
        assertThat(answer.json().has("sequence")).isFalse();
        assertThat(answer.json().path("basis").isArray()).isTrue();
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("\"votes\": 31", "\"vote\": 31", "unknown-field", "vote"),
                wrong("\"kind\": \"COUNCIL\"", "\"kind\": \"COUNCIL\", \"x\": 1", "unknown-field", "source.body.x"),
                wrong("\"name\": \"bilaga\"", "\"namn\": \"bilaga\"", "unknown-field", "basis[1].namn"),
                wrong("\"votes\": 31, ", "", "missing-field", "votes"),
                wrong("\"title\": \"Överenskommelse\", ", "", "missing-field", "title"),
                wrong("\"kind\": \"COUNCIL\"", "\"kind\": null", "missing-field", "source.body.kind"),
                wrong(", \"kind\": \"COUNCIL\"", "", "missing-field", "source.body.kind"),
                wrong("\"sha256\": \"89abcdef\", ", "", "missing-field", "basis[1].sha256"),
                wrong("\"title\": \"Överenskommelse\"", "\"title\": null", "missing-field", "title"),
                wrong("\"votes\": 31", "\"votes\": null", "missing-field", "votes"),
                wrong("{\"sha256\": \"0123abcd\", \"name\": \"text\"}", "null", "missing-field", "basis[0]"),
                wrong("\"votes\": 31", "\"votes\": \"31\"", "invalid-field", "votes"),
                wrong("\"votes\": 31", "\"votes\": \"\"", "invalid-field", "votes"),
                wrong("\"votes\": 31", "\"votes\": 31.0", "invalid-field", "votes"),
                wrong("\"votes\": 31", "\"votes\": 99999999999", "invalid-field", "votes"),
                wrong("\"votes\": 31", "\"votes\": true", "invalid-field", "votes"),
                wrong("\"votes\": 31", "\"votes\": [31]", "invalid-field", "votes"),
                wrong("\"sequence\": 7", "\"sequence\": \"7\"", "invalid-field", "sequence"),
                wrong("\"sequence\": 7", "\"sequence\": 9999999999999999999", "invalid-field", "sequence"),
                wrong("\"unanimous\": false", "\"unanimous\": 0", "invalid-field", "unanimous"),
                wrong("\"unanimous\": false", "\"unanimous\": \"false\"", "invalid-field", "unanimous"),
                wrong("\"title\": \"Överenskommelse\"", "\"title\": 5", "invalid-field", "title"),
                wrong("\"title\": \"Överenskommelse\"", "\"title\": true", "invalid-field", "title"),
                wrong("\"title\": \"Överenskommelse\"", "\"title\": {}", "invalid-field", "title"),
                wrong("\"title\": \"Överenskommelse\"", "\"title\": [\"x\"]", "invalid-field", "title"),
                wrong("\"title\": \"Överenskommelse\"", "\"title\": \"\\ud800\"", "invalid-field", "title"),
                wrong("\"COUNCIL\"", "\"council\"", "invalid-field", "source.body.kind"),
                wrong("\"COUNCIL\"", "\"\"", "invalid-field", "source.body.kind"),
                wrong("\"COUNCIL\"", "0", "invalid-field", "source.body.kind"),
                wrong("\"COUNCIL\"", "\"SENATE\"", "invalid-field", "source.body.kind"),
                wrong("\"2022-06-13\"", "[2022, 6, 13]", "invalid-field", "decidedOn"),
                wrong("\"2022-06-13\"", "[]", "invalid-field", "decidedOn"),
                wrong("\"2022-06-13\"", "19156", "invalid-field", "decidedOn"),
                wrong("\"2022-06-13\"", "\"2022-06-13T00:00:00Z\"", "invalid-field", "decidedOn"),
                wrong("\"2022-06-13\"", "\"2022-02-30\"", "invalid-field", "decidedOn"),
                wrong("\"2022-06-13\"", "\" 2022-06-13\"", "invalid-field", "decidedOn"),
                wrong("\"2022-06-13\"", "\"\"", "invalid-field", "decidedOn"),
                wrong("\"2022-06-14T10:00:00+02:00\"", "1655193600", "invalid-field", "recordedAt"),
                wrong("\"2022-06-14T10:00:00+02:00\"", "\"1655193600\"", "invalid-field", "recordedAt"),
                wrong("\"2022-06-14T10:00:00+02:00\"", "\"2022-06-14\"", "invalid-field", "recordedAt"),
                wrong("\"89abcdef\"", "\"89ABCDEF\"", "invalid-field", "basis[1].sha256"),
                wrong("\"89abcdef\"", "89", "invalid-field", "basis[1].sha256"),
                wrong("\"to\": \"2026-12-31\"", "\"to\": \"2020-12-31\"", "invalid-field", "period.to"),
                wrong("{\"from\": \"2023-01-01\", \"to\": \"2026-12-31\"}", "\"always\"", "invalid-field", "period"),
                wrong("{\"from\": \"2023-01-01\", \"to\": \"2026-12-31\"}", "\"\"", "invalid-field", "period"),
                wrong("{\"from\": \"2023-01-01\", \"to\": \"2026-12-31\"}", "[]", "invalid-field", "period"),
                wrong("{\"sha256\": \"0123abcd\", \"name\": \"text\"}", "7", "invalid-field", "basis[0]"),
                arguments("an array for an object", "[]", "invalid-field", "$"),
                arguments("a string for an object", "\"x\"", "invalid-field", "$"),
                arguments("an empty string for an object", "\"\"", "invalid-field", "$"),
                arguments("an empty object", "{}", "missing-field", "title"));
    }

    private static Arguments wrong(String original, String replacement, String slug, String field) {
        return arguments(replacement, SampleBody.with(original, replacement), slug, field);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFields")
    void given_one_wrong_field_when_the_body_is_posted_then_the_answer_names_it_and_what_is_accepted(
            String what, String body, String slug, String field) {
        Answer answer = client.post(body).isProblem(400, slug);

        assertThat(answer.member("field")).as(answer.body()).isEqualTo(field);
        assertThat(answer.member("reason")).isNotBlank();
        assertThat(answer.member("accepted")).isNotBlank();
        assertThat(answer.member("instance")).isEqualTo("/v1/samples");
    }

    @Test
    void given_an_unknown_value_when_it_is_posted_then_the_answer_lists_the_known_ones() {
        Answer answer = client.post(SampleBody.with("COUNCIL", "SENATE")).isProblem(400, "invalid-field");

        assertThat(answer.members("acceptedValues")).containsExactly("COUNCIL", "BOARD");
    }

    @Test
    void given_an_unknown_field_when_it_is_posted_then_the_answer_lists_the_known_names() {
        Answer answer =
                client.post(SampleBody.with("\"authority\"", "\"authorty\"")).isProblem(400, "unknown-field");

        assertThat(answer.members("acceptedValues")).containsExactly("authority", "body");
    }

    @Test
    void given_a_very_long_unknown_name_when_it_is_posted_then_only_its_beginning_comes_back() {
        Answer answer = client.post("{\"" + "n".repeat(250) + "\": 1}").isProblem(400, "unknown-field");

        assertThat(answer.member("field")).hasSize(101).endsWith("…");
    }

    @Test
    void given_an_unknown_name_that_is_no_text_when_it_is_posted_then_the_answer_is_still_json() {
        client.post("{\"\\u0000\\u202e\": 1}").isProblem(400, "unknown-field");
        client.post("{\"\\ud800\": 1}").isProblem(400, "malformed-json");
    }
}
