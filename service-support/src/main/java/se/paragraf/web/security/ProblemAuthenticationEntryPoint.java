package se.paragraf.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import se.paragraf.security.RefusedTokenException;
import se.paragraf.security.RefusedTokenException.Reason;
import se.paragraf.security.TokenVerifierUnavailableException;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemWriter;

/**
 * The authentication entry point: answers 401 with a challenge (RFC 6750) and a problem document (RFC 9457), or 429 where
 * the {@link FailedAuthenticationLimiter} says that there were too many failures, and logs it.
 */
final class ProblemAuthenticationEntryPoint implements AuthenticationEntryPoint {

    /** The paths that need no token. They tell about the program, not about what is registered. */
    static final List<String> OPEN_TO_ALL = List.of(
            "/problems",
            "/problems/**",
            "/openapi.yaml",
            "/v1/openapi.yaml",
            "/v1/api-info",
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness");

    private final ProblemWriter writer;
    private final FailedAuthenticationLimiter limiter;
    private final RefusalLog refusals;

    ProblemAuthenticationEntryPoint(ProblemWriter writer, FailedAuthenticationLimiter limiter, RefusalLog refusals) {
        this.writer = writer;
        this.limiter = limiter;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProblemException problem = problem(request, failure);
        refusals.refusedStranger(request, presentedBy(failure), problem);
        writer.write(request, response, problem);
    }

    private ProblemException problem(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof TokenVerifierUnavailableException) {
            return SecurityProblems.issuerUnavailable();
        }
        Reason reason;
        if (failure instanceof RefusedTokenException refused) {
            reason = refused.reason();
        } else if (failure instanceof OAuth2AuthenticationException) {
            reason = Reason.UNKNOWN;
        } else {
            return SecurityProblems.tokenMissing();
        }
        // An expired or revoked token was once a good one. Only unknown tokens can be guesses.
        if (reason == Reason.UNKNOWN && limiter.isExceededBy(request.getRemoteAddr())) {
            return SecurityProblems.tooManyFailures(FailedAuthenticationLimiter.WINDOW.toSeconds());
        }
        return SecurityProblems.tokenRefused(reason);
    }

    private static String presentedBy(AuthenticationException failure) {
        return failure instanceof RefusedTokenException refused ? refused.presentedBy() : "unknown";
    }
}
