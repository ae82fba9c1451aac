package se.paragraf.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.logging.LogWindow;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityConfigurationTest {

    private static final int FAILED_ATTEMPTS = 1_000;

    @LocalServerPort
    private int port;

    @Autowired
    private LogWindow logWindow;

    @Autowired
    private MeterRegistry metrics;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
        logWindow.end();
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
    void given_more_bad_tokens_than_are_let_through_when_a_good_one_comes_from_their_address_then_it_is_accepted() {
        String[] bad = {"X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer guessed"};
        IntStream.range(0, FAILED_ATTEMPTS)
                .forEach(number -> client.get("/v1/samples", bad).isProblem(401, "token-refused"));

        Answer beyond = client.get("/v1/samples", bad).isProblem(429, "too-many-requests");
        Answer good = client.get("/v1/samples", "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer reader");

        assertThat(beyond.header("Retry-After")).isEqualTo("60");
        assertThat(good.status()).as(good.body()).isEqualTo(200);
        assertThat(client.get("/v1/samples", "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer expired")
                        .member("reason"))
                .isEqualTo("EXPIRED");
    }

    @Test
    void given_sixty_requests_without_a_token_when_the_minute_ends_then_a_few_lines_and_a_summary_are_logged(
            CapturedOutput log) {
        double before = refused("token-missing");

        IntStream.range(0, 60)
                .forEach(number ->
                        client.withoutToken("/v1/samples/" + number, "X-Forwarded-For", "203.0.113." + number % 4));
        logWindow.end();

        assertThat(log.getOut().lines().filter(line -> line.contains("Refused")))
                .hasSize(RefusalLog.LINES + 1);
        assertThat(log).contains("Refused 55 more requests within a minute, from 4 addresses: token-missing");
        assertThat(refused("token-missing") - before).isEqualTo(60);
    }

    @Test
    void given_many_refusals_of_a_caller_when_another_is_refused_then_that_is_logged(CapturedOutput log) {
        IntStream.range(0, 20).forEach(number -> client.get("/v1/secrets", "Authorization", "Bearer reader"));
        IntStream.range(0, 20).forEach(number -> client.withoutToken("/v1/secrets"));

        client.get("/v1/secrets", "Authorization", "Bearer nobody");

        assertThat(log).contains("Refused GET /v1/secrets to nobody from 127.0.0.1: role-missing");
        assertThat(log.getOut().lines().filter(line -> line.contains("to reader from")))
                .hasSize(RefusalLog.LINES);
    }

    @Test
    void given_requests_that_are_no_http_when_they_come_then_they_are_counted_and_not_logged(CapturedOutput log) {
        double before = refused("malformed-request");

        IntStream.range(0, 30).forEach(number -> client.rawText("G<" + number + " / HTTP/1.1\r\n\r\n"));

        assertThat(log.getOut().lines().count()).isLessThanOrEqualTo(1);
        assertThat(refused("malformed-request") - before).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7|198.51.100.7",
                "10.9.9.9, 198.51.100.7|198.51.100.7",
                "203.0.113.1, 198.51.100.7, 127.0.0.1|198.51.100.7",
                "2001:db8::7|2001:db8::7"
            })
    void given_a_trusted_proxy_when_it_names_the_client_then_the_right_most_other_address_is_logged(
            String forwardedFor, String address, CapturedOutput log) {
        client.withoutToken("/v1/samples", "X-Forwarded-For", forwardedFor, "Forwarded", "for=192.0.2.66");

        assertThat(log).contains("from " + address + ":").doesNotContain("192.0.2.66");
    }

    @Test
    void given_another_peer_when_it_names_an_address_then_it_is_not_believed(CapturedOutput log) {
        String answer = client.rawTextFrom(
                "127.0.0.5",
                "GET /v1/samples HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.7\r\n"
                        + "Forwarded: for=198.51.100.7\r\nX-Forwarded-Proto: https\r\nX-Real-IP: 198.51.100.7\r\n"
                        + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("Strict-Transport-Security");
        assertThat(log).contains("from 127.0.0.5:").doesNotContain("198.51.100.7");
    }

    @Test
    void given_a_trusted_proxy_when_its_client_speaks_tls_then_the_answer_asks_for_tls_from_now_on() {
        assertThat(client.withoutToken("/v1/samples", "X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.7")
                        .header("Strict-Transport-Security"))
                .isNotEmpty();
        assertThat(client.withoutToken("/v1/samples").header("Strict-Transport-Security"))
                .isEmpty();
    }

    private double refused(String reason) {
        return metrics.counter(RefusalLog.METRIC, "reason", reason).count();
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
