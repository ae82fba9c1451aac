package se.paragraf.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemWriter;

/** Answers who is not let in, as RFC 6750 and RFC 9457 have it, and logs it. */
final class ProblemAuthenticationEntryPoint implements AuthenticationEntryPoint {

    /** The addresses that need no token. What they tell is the program's, not the register's. */
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
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        ProblemException problem = problem(refused);
        RefusalLog.refused(request, who(refused), problem);
        writer.write(request, response, problem);
    }

    private static ProblemException problem(AuthenticationException refused) {
        if (refused instanceof RefusedTokenException bad) {
            return SecurityProblems.tokenRefused(bad.reason());
        }
        if (refused instanceof TooManyFailedAttemptsException tooMany) {
            return SecurityProblems.tooManyFailures(tooMany.secondsToWait());
        }
        if (refused instanceof TokenVerifierUnavailableException) {
            return SecurityProblems.unchecked();
        }
        return refused instanceof OAuth2AuthenticationException
                ? SecurityProblems.tokenRefused(RefusedTokenException.Reason.UNKNOWN)
                : SecurityProblems.tokenMissing();
    }

    private static String who(AuthenticationException refused) {
        return refused instanceof RefusedTokenException bad ? bad.presentedBy() : "unknown";
    }
}
