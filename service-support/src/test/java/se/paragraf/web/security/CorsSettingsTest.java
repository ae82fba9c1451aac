package se.paragraf.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleApplication;

/** A service with one allowed origin. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "paragraf.http.cors-origins=https://dashboard.example")
class CorsSettingsTest {

    @LocalServerPort
    private int port;

    @Test
    void a_preflight_request_of_the_allowed_origin_is_answered_with_the_allowed_headers() {
        Answer answer = preflight("https://dashboard.example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://dashboard.example");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("authorization");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void a_preflight_request_of_another_origin_is_refused() {
        assertThat(preflight("https://elsewhere.example").status()).isEqualTo(403);
    }

    @Test
    void the_allowed_origin_may_read_the_answer_and_its_headers() {
        Answer answer = new Client(port).get("/v1/samples", "Origin", "https://dashboard.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://dashboard.example");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "X-Position");
    }

    private Answer preflight(String origin) {
        return new Client(port)
                .raw("OPTIONS /v1/samples HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: authorization\r\n"
                        + "Connection: close\r\n\r\n");
    }
}
