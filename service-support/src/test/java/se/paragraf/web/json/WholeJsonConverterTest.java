package se.paragraf.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

/** The framing of JSON answers (RFC 9112 section 6). */
@SampleServiceTest
class WholeJsonConverterTest {

    @LocalServerPort
    private int port;

    @Test
    void given_an_operation_when_it_answers_json_then_the_answer_says_its_length_and_is_not_chunked() {
        Answer answer = new Client(port).get("/v1/samples");

        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }
}
