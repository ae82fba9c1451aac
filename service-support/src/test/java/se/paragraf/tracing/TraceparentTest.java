package se.paragraf.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

/** W3C Trace Context: every answer says which trace it belongs to. */
@SampleServiceTest
@ExtendWith(OutputCaptureExtension.class)
class TraceparentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String STEP = "00f067aa0ba902b7";
    private static final String SENT = "00-" + TRACE + "-" + STEP + "-01";

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void given_no_trace_when_a_request_is_answered_then_it_is_in_a_trace_of_its_own() {
        Traceparent one = told(client.get("/v1/samples"));
        Traceparent other = told(client.get("/v1/samples"));

        assertThat(one.traceId()).isNotEqualTo(other.traceId());
    }

    @Test
    void given_a_trace_when_a_request_is_answered_then_it_is_another_step_in_that_trace() {
        Traceparent told = told(client.get("/v1/samples", Traceparent.HEADER, SENT));

        assertThat(told.traceId()).isEqualTo(TRACE);
        assertThat(told.parentId()).isNotEqualTo(STEP);
        assertThat(told.sampled()).isTrue();
    }

    @Test
    void given_a_trace_of_a_later_version_when_a_request_is_answered_then_it_is_in_that_trace() {
        String later = "01-" + TRACE + "-" + STEP + "-01-and-more";

        assertThat(told(client.get("/v1/samples", Traceparent.HEADER, later)).traceId())
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "ff-" + TRACE + "-" + STEP + "-01",
                "00-" + TRACE + "-" + STEP,
                "00-" + TRACE + "-" + STEP + "-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + STEP + "-01",
                "00-00000000000000000000000000000000-" + STEP + "-01",
                "00-" + TRACE + "-0000000000000000-01",
            })
    void given_a_malformed_trace_when_a_request_is_answered_then_it_is_in_a_trace_of_its_own(String malformed) {
        for (String path : List.of("/v1/samples", "/v1/%zz")) {
            Answer answer = client.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + Traceparent.HEADER + ": "
                    + malformed + "\r\nConnection: close\r\n\r\n");

            assertThat(told(answer).traceId()).isNotEqualTo(TRACE);
        }
    }

    @Test
    void given_a_trace_when_a_request_is_refused_at_the_edge_then_the_answer_is_in_that_trace() {
        List<Answer> answers = List.of(
                client.get("/v1/nothing-here", Traceparent.HEADER, SENT),
                client.get("/v1/samples?unknown=1", Traceparent.HEADER, SENT),
                client.post("{}", Traceparent.HEADER, SENT, "Content-Encoding", "gzip"),
                client.post(" ".repeat(1_100_000), Traceparent.HEADER, SENT),
                client.send("PATCH", "/v1/samples", BodyPublishers.noBody(), Traceparent.HEADER, SENT),
                client.get("/v1/broken", Traceparent.HEADER, SENT),
                client.get("/v1/error", Traceparent.HEADER, SENT),
                client.raw("GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\n" + Traceparent.HEADER + ": " + SENT
                        + "\r\nConnection: close\r\n\r\n"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            assertThat(told(answer).traceId()).isEqualTo(TRACE);
            assertThat(told(answer).parentId()).isNotEqualTo(STEP);
            assertThat(answer.headers().allValues(Traceparent.HEADER)).hasSize(1);
        });
    }

    @Test
    void given_an_unexpected_error_when_it_is_logged_then_the_line_names_the_trace_of_the_answer(
            CapturedOutput output) {
        Answer answer = client.get("/v1/broken");

        assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains(answer.member("errorId")))
                .singleElement()
                .asString()
                .contains(told(answer).traceId());
    }

    private static Traceparent told(Answer answer) {
        return Traceparent.parse(answer.header(Traceparent.HEADER)).orElseThrow();
    }
}
