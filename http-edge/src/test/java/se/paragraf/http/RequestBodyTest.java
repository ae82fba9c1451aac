package se.paragraf.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class RequestBodyTest {

    private static final byte[] TEN_MEBIBYTES = new byte[10 * 1024 * 1024];

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void givenTenMebibytesOfKnownLength_whenTheyArePosted_thenTheyAreTooLarge() {
        Answer answer = client.post(BodyPublishers.ofByteArray(TEN_MEBIBYTES)).isProblem(413, "body-too-large");

        assertThat(answer.json().path("maxBytes").asInt()).isEqualTo(1024 * 1024);
    }

    @Test
    void givenTenMebibytesInChunks_whenTheyArePosted_thenTheyAreTooLarge() {
        String body = "{\"basis\": [" + " ".repeat(10 * 1024 * 1024) + "]}";
        client.post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                .isProblem(413, "body-too-large");
    }

    @Test
    void givenABodyJustWithinTheLimit_whenItIsPosted_thenItIsRead() {
        String filler = " ".repeat(1024 * 1024 - SampleBody.VALID.getBytes(UTF_8).length);

        assertThat(client.post(SampleBody.VALID + filler).status()).isEqualTo(201);
        client.post(SampleBody.VALID + filler + " ").isProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip"})
    void givenACompressedBody_whenItIsPosted_thenItIsUnsupported(String encoding) {
        Answer answer =
                client.post(SampleBody.VALID, "Content-Encoding", encoding).isProblem(415, "unsupported-media-type");

        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "junk",
                "application/json; charset=klingon",
                "application/xml"
            })
    void givenAnotherMediaType_whenItIsPosted_thenItIsUnsupported(String contentType) {
        Answer answer =
                client.post(SampleBody.VALID, "Content-Type", contentType).isProblem(415, "unsupported-media-type");

        assertThat(answer.members("acceptedValues")).contains("application/json");
    }

    @Test
    void givenAForm_whenItIsPosted_thenItsFieldsAreNotTakenForParameters() {
        client.post("votes=1", "Content-Type", "application/x-www-form-urlencoded")
                .isProblem(415, "unsupported-media-type");
    }
}
