package se.paragraf.web.problem;

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
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemDocumentTest {

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
    void given_nothing_at_an_address_when_it_is_asked_then_it_is_not_found(String path) {
        client.get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "junk", "application/xml, text/html;q=0.9"})
    void given_a_client_that_wants_no_json_when_something_is_wrong_then_it_is_still_a_problem_document(String accept) {
        client.get("/v1/nothing", "Accept", accept).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "junk"})
    void given_a_client_that_wants_no_json_when_there_is_an_answer_then_it_is_not_acceptable(String accept) {
        Answer answer = client.get("/v1/samples", "Accept", accept).isProblem(406, "not-acceptable");

        assertThat(answer.member("field")).isEqualTo("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "FOO"})
    void given_another_method_when_it_is_tried_then_the_answer_says_which_are_allowed(String method) {
        Answer answer =
                client.send(method, "/v1/samples", BodyPublishers.noBody()).isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow")).contains("GET").contains("POST");
        assertThat(answer.members("acceptedValues")).contains("GET", "POST");
    }

    /** Tomcat refuses TRACE itself, and sends the refusal to the page for errors, which takes no parameters. */
    @Test
    void given_parameters_when_the_server_refuses_the_method_then_the_answer_is_about_the_method() {
        client.send("TRACE", "/v1/samples?limit=5", BodyPublishers.noBody()).isProblem(405, "method-not-allowed");
    }

    @Test
    void given_an_address_when_its_options_are_asked_then_the_answer_allows_them() {
        Answer answer = client.send("OPTIONS", "/v1/samples", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("GET", "HEAD", "POST", "OPTIONS");
    }

    @Test
    void given_an_address_when_only_its_head_is_asked_then_there_is_no_body() {
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
                "-, sv|sv",
                "svenska, en-GB|en",
                "sv;q=0.2222, en;q=0.1|en",
                "sv; Q=0.9 , en;q=0.8|sv",
                "aa, ab, af, ak, am, ar, as, ay, az, ba, be, sv|sv",
                "zh-CN;q=0.1, zh-TW;q=0.2, no;q=0.3, he;q=0.4, id;q=0.5, yi;q=0.6, sr;q=0.7, ja;q=0.8, sv;q=0.9|sv",
                "en;q=0.1, sv;q=0.9|sv"
            })
    void given_a_language_when_something_is_wrong_then_the_answer_speaks_it(String accepted, String language) {
        Answer answer = client.get("/v1/nothing", "Accept-Language", accepted).isProblem(404, "not-found");

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.member("title"))
                .isEqualTo(language.equals("sv") ? "Adressen finns inte" : "The address does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-bcd", "-bcd", "x-y", "zh;q=0.1,", "sv-", "*/*,", ",", "0-0,", "a;q=0.1;q=0.2,", "de,"})
    void given_languages_of_fifteen_kilobytes_when_something_is_wrong_then_it_is_answered(String languages) {
        String header = languages.repeat(15_000 / languages.length());

        Answer answer = client.raw("GET /v1/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer registrar\r\nAccept-Language: " + header + "\r\n\r\n");

        answer.isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/broken", "/v1/error"})
    void given_a_fault_in_the_program_when_it_is_met_then_the_answer_has_only_the_number_under_which_it_is_logged(
            String path, CapturedOutput log) {
        Answer answer = client.get(path).isProblem(500, "unexpected");

        assertThat(answer.json().propertyNames())
                .containsExactly("type", "title", "status", "detail", "instance", "errorId");
        assertThat(answer.body()).doesNotContain("swordfish");
        assertThat(log.getOut()).contains(answer.member("errorId"));
    }

    @Test
    void given_a_refusal_of_the_services_own_when_it_is_met_then_its_translator_says_what_it_means() {
        Answer answer = client.get("/v1/busy").isProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void given_a_problem_with_facts_when_it_is_thrown_then_the_facts_are_members_in_the_language_of_the_answer() {
        Answer answer = client.get("/v1/refused", "Accept-Language", "sv").isProblem(429, "too-many-requests");

        assertThat(answer.json().path("remaining").asInt(-1)).isZero();
        assertThat(answer.member("why")).isEqualTo("därför");
        assertThat(answer.member("detail")).isEqualTo("Lugn.");
    }

    @Test
    void given_any_answer_when_its_headers_are_read_then_they_do_not_name_the_server() {
        Answer answer = client.get("/v1/samples");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
}
