package se.paragraf.web.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.logging.LineBudget;
import se.paragraf.logging.LineBudget.Omitted;
import se.paragraf.logging.LogWindow;
import se.paragraf.web.problem.Excerpt;
import se.paragraf.web.problem.ProblemException;

/**
 * The access log of refusals: caller, address, request and reason of each 401, 403 and 429. Tokens and parameters are
 * left out. Strangers cannot fill it: {@value #LINES} lines of each reason are written in a minute, then one that says
 * how many there were more and from how many addresses. Callers who are known have their own budget each. All are counted
 * by the metric {@value #METRIC}.
 */
final class RefusalLog {

    /** The counter of refused requests, by reason. */
    static final String METRIC = "paragraf.requests.refused";

    /** How many refusals of a kind are written in a minute. */
    static final int LINES = 5;

    private static final Logger LOG = LoggerFactory.getLogger("se.paragraf.access");

    private final LineBudget<String> budget = new LineBudget<>(LINES, "other reasons");
    private final MeterRegistry metrics;

    RefusalLog(LogWindow window, MeterRegistry metrics) {
        this.metrics = metrics;
        window.atEnd(this::summarize);
    }

    /** Logs the refusal of a request that no known caller sent, unless there were many of the kind. */
    void refusedStranger(HttpServletRequest request, String presentedBy, ProblemException problem) {
        String reason = reason(problem);
        refused(request, presentedBy, problem, reason, reason);
    }

    /** Logs the refusal of a known caller's request, unless there were many of theirs. */
    void refusedCaller(HttpServletRequest request, String caller, ProblemException problem) {
        String reason = reason(problem);
        refused(request, caller, problem, reason, reason + " to " + Excerpt.of(caller));
    }

    private void refused(
            HttpServletRequest request, String caller, ProblemException problem, String reason, String kind) {
        metrics.counter(METRIC, "reason", reason).increment();
        String address = Excerpt.of(request.getRemoteAddr());
        if (budget.take(kind, address)) {
            LOG.warn(
                    "Refused {} {} to {} from {}: {}",
                    Excerpt.of(request.getMethod()),
                    Excerpt.of(request.getRequestURI()),
                    Excerpt.of(caller),
                    address,
                    problem.getMessage());
        }
    }

    private static String reason(ProblemException problem) {
        Object detail = problem.facts().get("reason");
        String slug = problem.type().slug();
        return detail == null ? slug : slug + "-" + detail.toString().toLowerCase(Locale.ROOT);
    }

    void summarize() {
        for (Omitted<String> omitted : budget.nextWindow()) {
            boolean some = omitted.origins() < LineBudget.MAX_ORIGINS;
            LOG.warn(
                    "Refused {} more requests within a minute, from {}{} addresses: {}",
                    omitted.lines(),
                    omitted.origins(),
                    some ? "" : " or more",
                    omitted.kind());
        }
    }
}
