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

/** Who is let in, and what the others are told. */
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
    void given_no_token_when_anything_is_asked_then_a_token_is_asked_for(String path) {
        Answer answer = client.asNobody(path).isProblem(401, "token-missing");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems/token-missing", "/openapi.yaml"})
    void given_no_token_when_a_page_of_the_program_is_asked_for_then_it_is_not_a_token(String path) {
        assertThat(client.asNobody(path).status()).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({"expired,EXPIRED", "guessed,UNKNOWN"})
    void given_a_bad_token_when_something_is_asked_then_the_answer_says_what_is_wrong_with_it(
            String token, String reason) {
        Answer answer =
                client.get("/v1/samples", "Authorization", "Bearer " + token).isProblem(401, "token-refused");

        assertThat(answer.member("reason")).isEqualTo(reason);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer å", "bearer guessed", "Bearer registrar,Bearer reader"
            })
    void given_a_malformed_token_when_something_is_asked_then_it_is_refused(String authorization) {
        client.get("/v1/samples", "Authorization", authorization).isProblem(401, "token-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic cmVnaXN0cmFyOg==", "registrar", "Token registrar"})
    void given_credentials_of_another_kind_when_something_is_asked_then_a_token_is_asked_for(String authorization) {
        client.get("/v1/samples", "Authorization", authorization).isProblem(401, "token-missing");
    }

    @Test
    void given_a_token_in_the_address_when_something_is_asked_then_it_does_not_count() {
        client.asNobody("/v1/samples?access_token=registrar").isProblem(401, "token-missing");
    }

    @Test
    void given_an_issuer_that_does_not_answer_when_a_token_is_presented_then_it_is_said_that_this_passes() {
        Answer answer =
                client.get("/v1/samples", "Authorization", "Bearer issuer-away").isProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"reader", "nobody"})
    void given_another_role_when_something_is_asked_then_the_answer_names_the_roles_that_would(String token) {
        Answer answer =
                client.get("/v1/secrets", "Authorization", "Bearer " + token).isProblem(403, "role-missing");

        assertThat(answer.body()).contains("\"acceptedRoles\":[\"compliance\",\"registrar\"]");
    }

    @ParameterizedTest
    @CsvSource({"registrar,registrar", "both,compliance"})
    void given_the_role_when_something_is_asked_then_the_actor_acts_in_the_first_that_fits(String token, String role) {
        Answer answer = client.get("/v1/secrets", "Authorization", "Bearer " + token);

        assertThat(answer.member("actor")).isEqualTo(token);
        assertThat(answer.member("role")).isEqualTo(role);
    }

    @Test
    void given_a_large_body_when_nobody_sends_it_then_it_is_not_read() {
        client.raw("POST /v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n{")
                .isProblem(401, "token-missing");
    }

    @Test
    void given_a_refusal_when_it_is_logged_then_who_and_what_are_named_and_the_token_is_not(CapturedOutput log) {
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
    void given_a_page_of_another_origin_when_it_asks_in_a_browser_then_it_is_not_let_in() {
        Answer answer = client.get("/v1/samples", "Origin", "https://elsewhere.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void given_any_answer_when_a_browser_gets_it_then_it_is_told_to_keep_it_and_run_nothing() {
        Answer answer = client.get("/v1/samples");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
