package se.paragraf.web.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import se.paragraf.security.TokenVerifier;

/** Authenticates bearer tokens with the {@link TokenVerifier}. */
final class BearerTokenAuthenticator implements AuthenticationManager {

    private final TokenVerifier verifier;

    BearerTokenAuthenticator(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        return new CallerAuthentication(verifier.caller(((BearerTokenAuthenticationToken) presented).getToken()));
    }
}
