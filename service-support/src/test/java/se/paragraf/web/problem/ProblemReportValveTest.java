package se.paragraf.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

/** What Tomcat refuses before Spring sees it. */
@SampleServiceTest
class ProblemReportValveTest {

    private static final String REST =
            " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer registrar\r\nConnection: close\r\n\r\n";

    private static final String POST =
            "POST /v1/samples HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer registrar\r\nConnection: close\r\n";

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                        "GET /v1/[samples]" + REST,
                        "GET /v1/%zz" + REST,
                        "GET /v1/%00" + REST,
                        "GET /v1/samples%2F1" + REST,
                        "GET /v1//samples" + REST,
                        "GET /v1/samples;a=b" + REST,
                        "GET /problems/../v1/samples" + REST,
                        "GET /v1/samples?q=%zz" + REST,
                        "GET /v1/samples?q=%C3" + REST,
                        "GET /v1/samples?q={}" + REST,
                        "GET /../../etc/passwd" + REST,
                        "GET v1/samples" + REST,
                        "GET /v1/samples HTTP/1.1\r\nConnection: close\r\n\r\n",
                        "GET /v1/samples HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                        "GET /v1/samples HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\nConnection: close\r\n\r\n",
                        "GET /v1/samples HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(20_000)
                                + "\r\nConnection: close\r\n\r\n",
                        "GET /v1/" + "s".repeat(20_000) + REST,
                        POST + "Content-Length: -5\r\n\r\n{}",
                        POST + "Content-Length: x\r\n\r\n{}",
                        POST
                                + "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void given_a_malformed_request_when_it_is_sent_then_the_answer_is_a_problem_document(String request) {
        client.raw(request).isProblem(400, "malformed-request");
    }

    /** Tomcat takes these for HTTP/0.9, whose answers have no header. */
    @ParameterizedTest
    @ValueSource(strings = {"GET\r\n\r\n", "GET" + REST, "\u0001\u0002\r\n\r\n", "G<T /v1/samples" + REST})
    void given_something_other_than_http_when_it_is_sent_then_the_answer_is_a_problem_document(String request) {
        assertThat(client.rawText(request)).contains("\"type\":\"/problems/malformed-request\"");
    }

    @Test
    void given_an_unknown_version_when_it_is_sent_then_the_answer_is_a_problem_document() {
        Answer answer = client.raw("GET / HTTP/7.0\r\nHost: localhost\r\n\r\n");

        assertThat(answer.status()).isEqualTo(505);
        assertThat(answer.member("type")).isEqualTo("about:blank");
    }

    @Test
    void given_a_body_that_breaks_off_when_it_is_sent_then_the_answer_is_a_problem_document() {
        client.raw(POST + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"title\":")
                .isProblem(400, "malformed-request");
    }

    @Test
    void given_a_trace_when_it_is_sent_then_it_is_not_allowed() {
        Answer answer = client.raw("TRACE /v1/samples" + REST).isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow")).isNotEmpty().doesNotContain("TRACE");
    }

    @Test
    void given_swedish_when_a_malformed_request_is_sent_then_the_answer_is_swedish() {
        Answer answer = client.raw(
                "GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\nAccept-Language: sv\r\nConnection: close\r\n\r\n");

        answer.isProblem(400, "malformed-request");
        assertThat(answer.member("title")).isEqualTo("Anropet kan inte tolkas");
    }
}
