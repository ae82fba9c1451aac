package se.paragraf.web.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleBody;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
class BodyLimitFilterTest {

    private static final byte[] TEN_MEBIBYTES = new byte[10 * 1024 * 1024];

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void given_ten_mebibytes_of_known_length_when_they_are_posted_then_they_are_too_large() {
        Answer answer = client.post(BodyPublishers.ofByteArray(TEN_MEBIBYTES)).isProblem(413, "body-too-large");

        assertThat(answer.json().path("maxBytes").asInt()).isEqualTo(1024 * 1024);
    }

    @Test
    void given_ten_mebibytes_in_chunks_when_they_are_posted_then_they_are_too_large() {
        String body = "{\"basis\": [" + " ".repeat(10 * 1024 * 1024) + "]}";
        client.post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                .isProblem(413, "body-too-large");
    }

    @Test
    void given_a_body_just_within_the_limit_when_it_is_posted_then_it_is_read() {
        String filler = " ".repeat(1024 * 1024 - SampleBody.VALID.getBytes(UTF_8).length);

        assertThat(client.post(SampleBody.VALID + filler).status()).isEqualTo(201);
        client.post(SampleBody.VALID + filler + " ").isProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip"})
    void given_a_compressed_body_when_it_is_posted_then_it_is_unsupported(String encoding) {
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
    void given_another_media_type_when_it_is_posted_then_it_is_unsupported(String contentType) {
        Answer answer =
                client.post(SampleBody.VALID, "Content-Type", contentType).isProblem(415, "unsupported-media-type");

        assertThat(answer.members("acceptedValues")).contains("application/json");
    }

    @Test
    void given_a_form_when_it_is_posted_then_its_fields_are_not_taken_for_parameters() {
        client.post("votes=1", "Content-Type", "application/x-www-form-urlencoded")
                .isProblem(415, "unsupported-media-type");
    }
}
