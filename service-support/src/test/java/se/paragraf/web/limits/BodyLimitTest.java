package se.paragraf.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

/** The sample service reads images of 3 MiB, and 1 MiB of anything else. */
@SampleServiceTest
class BodyLimitTest {

    private static final int LIMIT = 3 * 1024 * 1024;

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void given_an_operation_with_its_own_limit_when_a_body_just_within_it_is_sent_then_it_is_read(boolean lengthKnown) {
        Answer answer = client.send("PUT", "/v1/images/notice", body(LIMIT, lengthKnown));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("bytes").asInt()).isEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void given_an_operation_with_its_own_limit_when_one_byte_too_many_is_sent_then_it_is_too_large(
            boolean lengthKnown) {
        Answer answer = client.send("PUT", "/v1/images/notice", body(LIMIT + 1, lengthKnown))
                .isProblem(413, "body-too-large");

        assertThat(answer.json().path("maxBytes").asInt()).isEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void given_another_method_on_that_path_when_a_body_beyond_the_general_limit_is_sent_then_it_is_too_large(
            boolean lengthKnown) {
        client.send("POST", "/v1/images/notice", body(LIMIT, lengthKnown)).isProblem(413, "body-too-large");
    }

    @Test
    void given_another_path_when_a_body_beyond_the_general_limit_is_sent_then_it_is_too_large() {
        client.send("PUT", "/v1/images/notice/parts", body(LIMIT, true)).isProblem(413, "body-too-large");
    }

    private static BodyPublisher body(int bytes, boolean lengthKnown) {
        byte[] body = new byte[bytes];
        return lengthKnown
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
