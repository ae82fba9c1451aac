package se.paragraf.web.problem;

import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Puts {@link ProblemReportValve} in the place of Tomcat's own error report. */
public final class ProblemReportValveInstaller
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final Problems problems;
    private final ProblemWriter writer;

    /** Installs a valve that answers with these problems. */
    public ProblemReportValveInstaller(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(this::install);
    }

    /** Last, so that the valve which Spring Boot adds is there to be removed. */
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
