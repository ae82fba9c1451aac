package se.paragraf.web.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.paragraf.security.OpenToAll;

/** Error page of the servlet container: problem documents for exceptions in filters and for bare statuses. */
@OpenToAll
@Controller
public final class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemErrorController(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            writer.write(request, response, SpringProblemTranslator.notFound());
        } else if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable exception) {
            writer.write(request, response, problems.reportedByServer(exception));
        } else {
            answer(request, response, HttpStatusCode.valueOf(response.getStatus()));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status)
            throws IOException {
        Optional<ProblemException> problem = Problems.of(status);
        if (problem.isPresent()) {
            writer.write(request, response, problem.get());
        } else {
            writer.writeUntyped(request, response, status);
        }
    }
}
