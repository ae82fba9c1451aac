package se.paragraf.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Exception handler for all controllers: answers each exception with its problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice {

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
            writer.write(request, response, problems.of(exception));
        } else if (!DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            throw exception;
        }
    }

    /** The client has disconnected: there is no answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void ignore(HttpServletResponse response) {}
}
