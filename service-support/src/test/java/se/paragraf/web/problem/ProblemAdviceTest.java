package se.paragraf.web.problem;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of an answer that was begun. */
class ProblemAdviceTest {

    private static final ProblemException MALFORMED =
            new ProblemException(EdgeProblems.MALFORMED_REQUEST, EdgeProblems.MALFORMED_REQUEST.explanation());

    private final ProblemAdvice advice = new ProblemAdvice(mock(Problems.class), mock(ProblemWriter.class));

    @Test
    void given_a_half_written_answer_when_it_fails_then_the_server_aborts_it() {
        assertThatThrownBy(() -> answer(200, MALFORMED)).isSameAs(MALFORMED);
        IOException lost = new IOException("Connection reset by peer");
        assertThatThrownBy(() -> answer(200, lost)).isSameAs(lost);
    }

    @Test
    void given_a_half_written_answer_when_its_client_disconnects_then_the_server_is_told_no_more() {
        ClientAbortException disconnected = new ClientAbortException();

        assertThatThrownBy(() -> answer(200, new IllegalStateException(disconnected)))
                .isSameAs(disconnected);
    }

    @Test
    void given_a_body_that_the_server_has_refused_when_it_breaks_off_then_that_is_all() {
        assertThatCode(() -> answer(400, MALFORMED)).doesNotThrowAnyException();
    }

    private void answer(int status, Exception exception) throws Throwable {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        response.setCommitted(true);
        advice.answer(exception, new MockHttpServletRequest(), response);
    }
}
