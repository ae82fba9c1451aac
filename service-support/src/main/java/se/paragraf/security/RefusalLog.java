package se.paragraf.security;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.web.problem.Excerpt;
import se.paragraf.web.problem.ProblemException;

/** Logs each request that was not let in: who, from where, what and why. Neither token nor parameters are written. */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger("se.paragraf.access");

    private RefusalLog() {}

    static void refused(HttpServletRequest request, String who, ProblemException why) {
        LOG.warn(
                "Refused {} {} to {} from {}: {}",
                Excerpt.of(request.getMethod()),
                Excerpt.of(request.getRequestURI()),
                Excerpt.of(who),
                request.getRemoteAddr(),
                why.getMessage());
    }
}
