package se.paragraf.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import se.paragraf.security.RefusedTokenException;
import se.paragraf.security.TokenVerifierUnavailableException;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemWriter;

/**
 * The authentication entry point: answers 401 with a challenge (RFC 6750) and a problem document (RFC 9457), and logs
 * it.
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

    ProblemAuthenticationEntryPoint(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProblemException problem = problem(failure);
        RefusalLog.refused(request, presentedBy(failure), problem);
        writer.write(request, response, problem);
    }

    private static ProblemException problem(AuthenticationException failure) {
        if (failure instanceof RefusedTokenException refused) {
            return SecurityProblems.tokenRefused(refused.reason());
        }
        if (failure instanceof FailedAuthenticationLimiter.TooManyFailedAttemptsException tooMany) {
            return SecurityProblems.tooManyFailures(tooMany.secondsToWait());
        }
        if (failure instanceof TokenVerifierUnavailableException) {
            return SecurityProblems.issuerUnavailable();
        }
        return failure instanceof OAuth2AuthenticationException
                ? SecurityProblems.tokenRefused(RefusedTokenException.Reason.UNKNOWN)
                : SecurityProblems.tokenMissing();
    }

    private static String presentedBy(AuthenticationException failure) {
        return failure instanceof RefusedTokenException refused ? refused.presentedBy() : "unknown";
    }
}
