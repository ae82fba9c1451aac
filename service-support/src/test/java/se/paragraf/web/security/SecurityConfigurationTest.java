package se.paragraf.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityConfigurationTest {

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/samples", "/v1/secrets", "/v1/nowhere", "/nowhere", "/error", "/"})
    void a_request_without_a_token_is_challenged(String path) {
        Answer answer = client.withoutToken(path).isProblem(401, "token-missing");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems/token-missing", "/openapi.yaml"})
    void public_pages_need_no_token(String path) {
        assertThat(client.withoutToken(path).status()).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({"expired,EXPIRED", "guessed,UNKNOWN"})
    void a_refused_token_is_answered_with_the_reason(String token, String reason) {
        Answer answer =
                client.get("/v1/samples", "Authorization", "Bearer " + token).isProblem(401, "token-refused");

        assertThat(answer.member("reason")).isEqualTo(reason);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer å", "bearer guessed", "Bearer registrar,Bearer reader"
            })
    void a_malformed_token_is_refused(String authorization) {
        client.get("/v1/samples", "Authorization", authorization).isProblem(401, "token-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic cmVnaXN0cmFyOg==", "registrar", "Token registrar"})
    void credentials_of_another_scheme_are_challenged(String authorization) {
        client.get("/v1/samples", "Authorization", authorization).isProblem(401, "token-missing");
    }

    @Test
    void a_token_in_the_query_string_is_ignored() {
        client.withoutToken("/v1/samples?access_token=registrar").isProblem(401, "token-missing");
    }

    @Test
    void an_unavailable_issuer_is_answered_with_a_time_to_retry() {
        Answer answer =
                client.get("/v1/samples", "Authorization", "Bearer issuer-away").isProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"reader", "nobody"})
    void a_missing_role_is_answered_with_the_accepted_roles(String token) {
        Answer answer =
                client.get("/v1/secrets", "Authorization", "Bearer " + token).isProblem(403, "role-missing");

        assertThat(answer.body()).contains("\"acceptedRoles\":[\"compliance\",\"registrar\"]");
    }

    @ParameterizedTest
    @CsvSource({"registrar,registrar", "both,compliance"})
    void the_actor_acts_in_the_first_accepted_role(String token, String role) {
        Answer answer = client.get("/v1/secrets", "Authorization", "Bearer " + token);

        assertThat(answer.member("actor")).isEqualTo(token);
        assertThat(answer.member("role")).isEqualTo(role);
    }

    @Test
    void the_body_of_an_unauthenticated_request_is_not_read() {
        client.raw("POST /v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n{")
                .isProblem(401, "token-missing");
    }

    @Test
    void a_refusal_is_logged_with_caller_and_request_but_without_token_and_parameters(CapturedOutput log) {
        client.get("/v1/samples?q=private", "Authorization", "Bearer guessed-secret");
        client.get("/v1/secrets", "Authorization", "Bearer reader");
        client.get("/v1/samples", "Authorization", "Bearer expired");

        assertThat(log)
                .contains("Refused GET /v1/samples to unknown from 127.0.0.1: token-refused")
                .contains("Refused GET /v1/secrets to reader from 127.0.0.1: role-missing")
                .contains("to Expired One from")
                .doesNotContain("guessed-secret", "private");
    }

    @Test
    void another_origin_gets_no_cors_headers() {
        Answer answer = client.get("/v1/samples", "Origin", "https://elsewhere.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void every_answer_has_the_security_headers() {
        Answer answer = client.get("/v1/samples");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
