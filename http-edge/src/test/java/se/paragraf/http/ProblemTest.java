package se.paragraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/samples/",
                "/v1/nothing",
                "/error",
                "/index.html",
                "/problems/nothing",
                "/favicon.ico"
            })
    void givenNothingAtAnAddress_whenItIsAsked_thenItIsNotFound(String path) {
        client.get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "junk", "application/xml, text/html;q=0.9"})
    void givenAClientThatWantsNoJson_whenSomethingIsWrong_thenItIsStillAProblemDocument(String accept) {
        client.get("/v1/nothing", "Accept", accept).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "junk"})
    void givenAClientThatWantsNoJson_whenThereIsAnAnswer_thenItIsNotAcceptable(String accept) {
        Answer answer = client.get("/v1/samples", "Accept", accept).isProblem(406, "not-acceptable");

        assertThat(answer.member("field")).isEqualTo("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "FOO"})
    void givenAnotherMethod_whenItIsTried_thenTheAnswerSaysWhichAreAllowed(String method) {
        Answer answer =
                client.send(method, "/v1/samples", BodyPublishers.noBody()).isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow")).contains("GET").contains("POST");
        assertThat(answer.members("acceptedValues")).contains("GET", "POST");
    }

    /** Tomcat refuses TRACE itself, and sends the refusal to the page for errors, which takes no parameters. */
    @Test
    void givenParameters_whenTheServerRefusesTheMethod_thenTheAnswerIsAboutTheMethod() {
        client.send("TRACE", "/v1/samples?limit=5", BodyPublishers.noBody()).isProblem(405, "method-not-allowed");
    }

    @Test
    void givenAnAddress_whenItsOptionsAreAsked_thenTheAnswerAllowsThem() {
        Answer answer = client.send("OPTIONS", "/v1/samples", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("GET", "HEAD", "POST", "OPTIONS");
    }

    @Test
    void givenAnAddress_whenOnlyItsHeadIsAsked_thenThereIsNoBody() {
        Answer found = client.send("HEAD", "/v1/samples", BodyPublishers.noBody());
        Answer missing = client.send("HEAD", "/v1/nothing", BodyPublishers.noBody());

        assertThat(found.status()).isEqualTo(200);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).isEmpty();
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv|sv",
                "sv-SE|sv",
                "sv-SE, en;q=0.5|sv",
                "en, sv;q=0.5|en",
                "de|en",
                "de, sv;q=0.1|sv",
                "sv;q=0|en",
                "*|en",
                "junk;;q|en",
                "-|en",
                "-, sv|en",
                "en;q=0.1, sv;q=0.9|sv"
            })
    void givenALanguage_whenSomethingIsWrong_thenTheAnswerSpeaksIt(String accepted, String language) {
        Answer answer = client.get("/v1/nothing", "Accept-Language", accepted).isProblem(404, "not-found");

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.member("title"))
                .isEqualTo(language.equals("sv") ? "Adressen finns inte" : "The address does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/broken", "/v1/error"})
    void givenAFaultInTheProgram_whenItIsMet_thenTheAnswerHasOnlyTheNumberUnderWhichItIsLogged(
            String path, CapturedOutput log) {
        Answer answer = client.get(path).isProblem(500, "unexpected");

        assertThat(answer.json().propertyNames())
                .containsExactly("type", "title", "status", "detail", "instance", "errorId");
        assertThat(answer.body()).doesNotContain("swordfish");
        assertThat(log.getOut()).contains(answer.member("errorId"));
    }

    @Test
    void givenARefusalOfTheServicesOwn_whenItIsMet_thenItsTranslatorSaysWhatItMeans() {
        Answer answer = client.get("/v1/busy").isProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void givenAProblemWithFacts_whenItIsThrown_thenTheFactsAreMembersInTheLanguageOfTheAnswer() {
        Answer answer = client.get("/v1/refused", "Accept-Language", "sv").isProblem(429, "too-many-requests");

        assertThat(answer.json().path("remaining").asInt(-1)).isZero();
        assertThat(answer.member("why")).isEqualTo("därför");
        assertThat(answer.member("detail")).isEqualTo("Lugn.");
    }

    @Test
    void givenAnyAnswer_whenItsHeadersAreRead_thenTheyDoNotNameTheServer() {
        Answer answer = client.get("/v1/samples");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
}
