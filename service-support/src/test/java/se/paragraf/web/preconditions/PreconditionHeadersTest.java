package se.paragraf.web.preconditions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleBody;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
class PreconditionHeadersTest {

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "W/\"7\"",
                "\"7\", \"8\"",
                "\"-1\"",
                "\"07\"",
                "\"x\"",
                "\"\"",
                "*, \"7\"",
                "",
                "\"99999999999999999999\""
            })
    void given_a_malformed_precondition_when_it_is_posted_then_it_is_refused(String header) {
        Answer answer = client.post(SampleBody.VALID, "If-Match", header).isProblem(400, "precondition-malformed");

        assertThat(answer.member("field")).isEqualTo("If-Match");
    }

    @Test
    void given_a_precondition_twice_when_it_is_posted_then_it_is_refused() {
        client.post(SampleBody.VALID, "If-Match", "\"7\"", "If-Match", "\"7\"")
                .isProblem(400, "precondition-malformed");
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"', '\"8\"'", "*, '\"1\"'", "'\"0\"', '\"1\"'"})
    void given_a_precondition_when_it_is_posted_then_the_sequence_is_read(String header, String next) {
        assertThat(client.post(SampleBody.VALID, "If-Match", header).header("ETag"))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"", "\"\"", "nyckel/1", "å", "\"a", "a\"b"})
    void given_a_malformed_key_when_it_is_posted_then_it_is_refused(String key) {
        Answer answer =
                client.post(SampleBody.VALID, "Idempotency-Key", key).isProblem(400, "idempotency-key-malformed");

        assertThat(answer.member("field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void given_a_too_long_key_when_it_is_posted_then_it_is_refused() {
        client.post(SampleBody.VALID, "Idempotency-Key", "k".repeat(129)).isProblem(400, "idempotency-key-malformed");
    }

    @ParameterizedTest
    @CsvSource({"a:b~c-1._, a:b~c-1._", "'\"quoted\"', quoted"})
    void given_a_key_when_it_is_posted_then_the_answer_carries_it(String sent, String key) {
        assertThat(client.post(SampleBody.VALID, "Idempotency-Key", sent).header("Idempotency-Key"))
                .isEqualTo(key);
    }

    @Test
    void given_no_key_when_it_is_posted_then_one_is_made_up() {
        assertThat(client.post(SampleBody.VALID).header("Idempotency-Key")).hasSize(36);
    }
}
