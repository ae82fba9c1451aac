package se.paragraf.web.preconditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
class SafeMethodPreconditionTest {

    private static final String TAGGED = "/v1/tagged";

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {TAGGED, "/v1/streamed", "/v1/samples", "/v1/api-info", "/v1/openapi.yaml", "/problems"})
    void given_something_that_exists_when_it_is_read_unless_it_exists_then_it_is_not_modified(String path) {
        Answer answer = client.get(path, "If-None-Match", "*");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(client.send("HEAD", path, BodyPublishers.noBody(), "If-None-Match", "*")
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"'/v1/nothing', 404", "'/v1/samples?limt=1', 400", "/v1/broken, 500", "/v1/required, 400"})
    void given_what_would_be_refused_when_it_is_read_unless_it_exists_then_the_refusal_comes(String path, int status) {
        assertThat(client.get(path, "If-None-Match", "*").status()).isEqualTo(status);
        assertThat(client.get(path, "If-Match", "\"1\"").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"7\"', 304",
        "'W/\"7\"', 304",
        "'\"6\", \"7\"', 304",
        "'\"6\", W/\"7\"', 304",
        "'\"6\"', 200",
        "'W/\"6\", \"8\"', 200",
        "7, 200"
    })
    void given_tags_when_something_is_read_unless_it_has_one_of_them_then_they_are_compared_weakly(
            String tags, int status) {
        Answer answer = client.get(TAGGED, "If-None-Match", tags);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\"", "\"6\", \"7\""})
    void given_the_tag_when_something_is_read_if_it_has_it_then_it_is_sent(String tags) {
        assertThat(client.get(TAGGED, "If-Match", tags).body()).isEqualTo("seven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"6\", W/\"7\"", "7", ""})
    void given_other_tags_when_something_is_read_if_it_has_one_of_them_then_the_answer_says_which_it_has(String tags) {
        Answer answer = client.get(TAGGED, "If-Match", tags).isProblem(412, "precondition-failed");

        assertThat(answer.member("field")).isEqualTo("If-Match");
        assertThat(answer.member("currentTag")).isEqualTo("\"7\"");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void given_both_headers_when_if_match_does_not_hold_then_it_is_refused_first() {
        client.get(TAGGED, "If-Match", "\"6\"", "If-None-Match", "*").isProblem(412, "precondition-failed");
    }

    @Test
    void given_a_header_in_two_lines_when_something_is_read_then_they_are_one_list() {
        assertThat(client.get(TAGGED, "If-Match", "\"6\"", "If-Match", "\"7\"").status())
                .isEqualTo(200);
    }
}
