package se.paragraf.web.problem;

import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;

/** Writes a problem document where Tomcat would write its own error page: for requests that never reach Spring. */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemReportValve(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable exception) {
        boolean alreadyTold = response.getContentWritten() > 0 || response.getStatus() < 400;
        if (alreadyTold || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response, exception);
        } catch (IOException clientHasGone) {
            log.debug("Nobody to tell about status {}", response.getStatus(), clientHasGone);
        }
    }

    private void write(Request request, Response response, @Nullable Throwable exception) throws IOException {
        HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
        // Below 500 the exception only says why Tomcat refused the request, in words that are not for the client.
        Optional<ProblemException> problem = exception != null && status.is5xxServerError()
                ? Optional.of(problems.reportedByServer(exception))
                : Problems.of(status);
        if (problem.isPresent()) {
            writer.write(request, response, problem.get());
        } else {
            writer.writeUntyped(request, response, status);
        }
    }
}
