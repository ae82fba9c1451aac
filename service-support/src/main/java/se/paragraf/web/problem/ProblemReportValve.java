package se.paragraf.web.problem;

import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;

/** Tomcat error report valve that writes problem documents, for requests that never reach Spring. */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemReportValve(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable exception) {
        boolean answered = response.getContentWritten() > 0 || response.getStatus() < 400;
        if (answered || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response, exception);
        } catch (IOException e) {
            LOG.debug("Client disconnected before the answer with status {}", response.getStatus(), e);
        }
    }

    private void write(Request request, Response response, @Nullable Throwable exception) throws IOException {
        HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
        // Below 500 the exception only has Tomcat's reason for the refusal, which is not meant for the client.
        Optional<ProblemException> problem = exception != null && status.is5xxServerError()
                ? Optional.of(problems.reportedByServer(exception))
                : Problems.of(status);
        if (problem.isPresent()) {
            writer.write(request, response, problem.get());
        } else {
            writer.writeUntyped(request, response, status);
        }
    }

    /** Replaces the error report valve of Tomcat's host by this one. */
    static final class Installer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

        private final Problems problems;
        private final ProblemWriter writer;

        Installer(Problems problems, ProblemWriter writer) {
            this.problems = problems;
            this.writer = writer;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addContextCustomizers(this::install);
        }

        /** Last, after Spring Boot has added the valve that is to be removed. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        private void install(Context context) {
            if (context.getParent() instanceof StandardHost host) {
                removeErrorReports(host.getPipeline());
                host.getPipeline().addValve(new ProblemReportValve(problems, writer));
                // The host adds a valve of this class at its start unless it finds one.
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        }

        private static void removeErrorReports(Pipeline pipeline) {
            for (Valve valve : pipeline.getValves()) {
                if (valve instanceof ErrorReportValve) {
                    pipeline.removeValve(valve);
                }
            }
        }
    }
}
