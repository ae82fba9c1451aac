package se.paragraf.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.web.problem.Excerpt;
import se.paragraf.web.problem.ProblemException;

/**
 * The access log of refusals: caller, address, request and reason of each 401 and 403. Tokens and parameters are left
 * out.
 */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger("se.paragraf.access");

    private RefusalLog() {}

    static void refused(HttpServletRequest request, String caller, ProblemException problem) {
        LOG.warn(
                "Refused {} {} to {} from {}: {}",
                Excerpt.of(request.getMethod()),
                Excerpt.of(request.getRequestURI()),
                Excerpt.of(caller),
                request.getRemoteAddr(),
                problem.getMessage());
    }
}
