package se.paragraf.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Exception handler for all controllers: answers each exception with its problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemAdvice(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    /**
     * Once an answer is committed, the exception is left to the server, which aborts it: the client sees it as
     * incomplete.
     */
    @ExceptionHandler(Throwable.class)
    void answer(Throwable exception, HttpServletRequest request, HttpServletResponse response) throws Throwable {
        if (!response.isCommitted()) {
            write(request, response, problems.of(exception));
        } else if (!isRefusedByServer(exception, response)) {
            // Tomcat logs those of a client that has disconnected for debugging only, where they come as they are.
            Optional<ClientAbortException> disconnected = Causes.find(exception, ClientAbortException.class);
            throw disconnected.isPresent() ? disconnected.get() : exception;
        }
    }

    /** Where a body breaks off before the answer, Tomcat refuses it by itself, and counts that as committed. */
    private static boolean isRefusedByServer(Throwable exception, HttpServletResponse response) {
        return response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                && exception instanceof ProblemException problem
                && problem.type() == EdgeProblems.MALFORMED_REQUEST;
    }

    /** A client that has disconnected gets no answer; it is no fault of the program, and must not fill the log. */
    private void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        try {
            writer.write(request, response, problem);
        } catch (IOException e) {
            LOG.debug("Client disconnected before the answer {}", problem.type().slug(), e);
        }
    }

    /** The client has disconnected: there is no answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void ignore(HttpServletResponse response) {}
}
