package se.paragraf.http;

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

/** Who is let in, and what the others are told. */
@EdgeTest
@ExtendWith(OutputCaptureExtension.class)
class AccessTest {

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/samples", "/v1/secrets", "/v1/nowhere", "/nowhere", "/error", "/"})
    void givenNoToken_whenAnythingIsAsked_thenATokenIsAskedFor(String path) {
        Answer answer = client.asNobody(path).isProblem(401, "token-missing");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems/token-missing", "/openapi.yaml"})
    void givenNoToken_whenAPageOfTheProgramIsAskedFor_thenItIsNotAToken(String path) {
        assertThat(client.asNobody(path).status()).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({"expired,EXPIRED", "guessed,UNKNOWN"})
    void givenABadToken_whenSomethingIsAsked_thenTheAnswerSaysWhatIsWrongWithIt(String token, String reason) {
        Answer answer =
                client.get("/v1/samples", "Authorization", "Bearer " + token).isProblem(401, "token-refused");

        assertThat(answer.member("reason")).isEqualTo(reason);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer å", "bearer guessed", "Bearer registrar,Bearer reader"
            })
    void givenAMalformedToken_whenSomethingIsAsked_thenItIsRefused(String authorization) {
        client.get("/v1/samples", "Authorization", authorization).isProblem(401, "token-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic cmVnaXN0cmFyOg==", "registrar", "Token registrar"})
    void givenCredentialsOfAnotherKind_whenSomethingIsAsked_thenATokenIsAskedFor(String authorization) {
        client.get("/v1/samples", "Authorization", authorization).isProblem(401, "token-missing");
    }

    @Test
    void givenATokenInTheAddress_whenSomethingIsAsked_thenItDoesNotCount() {
        client.asNobody("/v1/samples?access_token=registrar").isProblem(401, "token-missing");
    }

    @Test
    void givenAnIssuerThatDoesNotAnswer_whenATokenIsPresented_thenItIsSaidThatThisPasses() {
        Answer answer =
                client.get("/v1/samples", "Authorization", "Bearer issuer-away").isProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"reader", "nobody"})
    void givenAnotherRole_whenSomethingIsAsked_thenTheAnswerNamesTheRolesThatWould(String token) {
        Answer answer =
                client.get("/v1/secrets", "Authorization", "Bearer " + token).isProblem(403, "role-missing");

        assertThat(answer.body()).contains("\"acceptedRoles\":[\"compliance\",\"registrar\"]");
    }

    @ParameterizedTest
    @CsvSource({"registrar,registrar", "both,compliance"})
    void givenTheRole_whenSomethingIsAsked_thenTheActorActsInTheFirstThatFits(String token, String role) {
        Answer answer = client.get("/v1/secrets", "Authorization", "Bearer " + token);

        assertThat(answer.member("actor")).isEqualTo(token);
        assertThat(answer.member("role")).isEqualTo(role);
    }

    @Test
    void givenALargeBody_whenNobodySendsIt_thenItIsNotRead() {
        client.raw("POST /v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n{")
                .isProblem(401, "token-missing");
    }

    @Test
    void givenARefusal_whenItIsLogged_thenWhoAndWhatAreNamedAndTheTokenIsNot(CapturedOutput log) {
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
    void givenAPageOfAnotherOrigin_whenItAsksInABrowser_thenItIsNotLetIn() {
        Answer answer = client.get("/v1/samples", "Origin", "https://elsewhere.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void givenAnyAnswer_whenABrowserGetsIt_thenItIsToldToKeepItAndRunNothing() {
        Answer answer = client.get("/v1/samples");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
