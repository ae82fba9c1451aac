package se.paragraf.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Makes a caller of a bearer token, unless too many bad ones came from the same address. */
final class TokenAuthentication implements AuthenticationManager {

    private final TokenVerifier tokens;
    private final FailedAuthenticationLimiter failedAttempts;

    TokenAuthentication(TokenVerifier tokens, FailedAuthenticationLimiter failedAttempts) {
        this.tokens = tokens;
        this.failedAttempts = failedAttempts;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String token = ((BearerTokenAuthenticationToken) presented).getToken();
        String address = presented.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "nowhere";
        failedAttempts.admit(address, token);
        try {
            Caller caller = tokens.caller(token);
            failedAttempts.succeeded(token);
            return new CallerAuthentication(caller);
        } catch (RefusedTokenException bad) {
            // Only who knew a token's secret learns that it has expired or was revoked, so only unknown ones are
            // guesses.
            if (bad.reason() == RefusedTokenException.Reason.UNKNOWN) {
                failedAttempts.failed(address);
            }
            throw bad;
        }
    }
}
