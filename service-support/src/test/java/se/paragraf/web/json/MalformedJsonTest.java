package se.paragraf.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
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
class MalformedJsonTest {

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    static Stream<Arguments> notJson() {
        String valid = SampleBody.VALID;
        return Stream.of(
                arguments("nothing", "", "no body"),
                arguments("null", "null", "no body"),
                arguments("truncated", valid.substring(0, 60), "too early"),
                arguments("only spaces", "   ", "too early"),
                arguments("a word", "hello", "not JSON"),
                arguments("single quotes", "{'title': 1}", "not JSON"),
                arguments("a comment", "/* x */ " + valid, "not JSON"),
                arguments("a trailing comma", "{\"title\": \"t\",}", "not JSON"),
                arguments("a leading zero", SampleBody.with("31", "031"), "not JSON"),
                arguments("NaN", SampleBody.with("31", "NaN"), "not JSON"),
                arguments("a raw line break", SampleBody.with("text", "te\nxt"), "not JSON"),
                arguments("a duplicate name", SampleBody.with("\"votes\": 31", "\"votes\": 1, \"votes\": 2"), "twice"),
                arguments("two values", valid + "{}", "follows"),
                arguments("something after the value", valid + " x", "not JSON"),
                arguments("too deep in a field", "{\"data\": " + "{\"a\":".repeat(40), "limits"),
                arguments("too long a string", SampleBody.with("text", "x".repeat(70_000)), "limits"),
                arguments("too long a name", "{\"" + "n".repeat(300) + "\": 1}", "limits"),
                arguments("too long a number", SampleBody.with("31", "1".repeat(40)), "limits"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notJson")
    void given_something_other_than_one_json_value_when_it_is_posted_then_it_is_malformed_json(
            String what, String body, String detail) {
        Answer answer = client.post(body).isProblem(400, "malformed-json");

        assertThat(answer.member("detail")).contains(detail);
    }

    @Test
    void given_truncated_json_when_it_is_posted_then_the_answer_gives_line_and_column() {
        Answer answer = client.post("{\"title\":\n  \"x").isProblem(400, "malformed-json");

        assertThat(answer.json().path("line").asInt()).isEqualTo(2);
        assertThat(answer.json().path("column").asInt()).isGreaterThan(2);
    }

    @Test
    void given_broken_utf8_when_it_is_posted_then_it_is_malformed_json() {
        byte[] body = SampleBody.VALID.getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = client.post(BodyPublishers.ofByteArray(body)).isProblem(400, "malformed-json");

        assertThat(answer.member("detail")).contains("UTF-8");
    }
}
