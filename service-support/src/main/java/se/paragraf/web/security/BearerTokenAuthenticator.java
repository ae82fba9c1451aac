package se.paragraf.web.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import se.paragraf.security.Caller;
import se.paragraf.security.RefusedTokenException;
import se.paragraf.security.TokenVerifier;

/** Authenticates bearer tokens with the {@link TokenVerifier}, within the {@link FailedAuthenticationLimiter}. */
final class BearerTokenAuthenticator implements AuthenticationManager {

    private final TokenVerifier verifier;
    private final FailedAuthenticationLimiter limiter;

    BearerTokenAuthenticator(TokenVerifier verifier, FailedAuthenticationLimiter limiter) {
        this.verifier = verifier;
        this.limiter = limiter;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String token = ((BearerTokenAuthenticationToken) presented).getToken();
        String address = presented.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        limiter.check(address, token);
        try {
            Caller caller = verifier.caller(token);
            limiter.succeeded(token);
            return new CallerAuthentication(caller);
        } catch (RefusedTokenException e) {
            // An expired or revoked token was once a good one. Only unknown tokens can be guesses.
            if (e.reason() == RefusedTokenException.Reason.UNKNOWN) {
                limiter.failed(address);
            }
            throw e;
        }
    }
}
