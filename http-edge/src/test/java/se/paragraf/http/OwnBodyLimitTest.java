package se.paragraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sample service reads images of 3 MiB, and 1 MiB of anything else. */
@EdgeTest
class OwnBodyLimitTest {

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
    void givenAnOperationWithItsOwnLimit_whenABodyJustWithinItIsSent_thenItIsRead(boolean lengthKnown) {
        Answer answer = client.send("PUT", "/v1/images/notice", body(LIMIT, lengthKnown));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("bytes").asInt()).isEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenAnOperationWithItsOwnLimit_whenOneByteTooManyIsSent_thenItIsTooLarge(boolean lengthKnown) {
        Answer answer = client.send("PUT", "/v1/images/notice", body(LIMIT + 1, lengthKnown))
                .isProblem(413, "body-too-large");

        assertThat(answer.json().path("maxBytes").asInt()).isEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenAnotherMethodOnThatPath_whenABodyBeyondTheGeneralLimitIsSent_thenItIsTooLarge(boolean lengthKnown) {
        client.send("POST", "/v1/images/notice", body(LIMIT, lengthKnown)).isProblem(413, "body-too-large");
    }

    @Test
    void givenAnotherPath_whenABodyBeyondTheGeneralLimitIsSent_thenItIsTooLarge() {
        client.send("PUT", "/v1/images/notice/parts", body(LIMIT, true)).isProblem(413, "body-too-large");
    }

    private static BodyPublisher body(int bytes, boolean lengthKnown) {
        byte[] body = new byte[bytes];
        return lengthKnown
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
