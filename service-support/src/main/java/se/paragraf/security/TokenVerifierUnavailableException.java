package se.paragraf.security;

import org.springframework.security.core.AuthenticationException;

/** It cannot be told at present whether a token is good, because whoever knows does not answer. */
public final class TokenVerifierUnavailableException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** @param cause what stood in the way */
    public TokenVerifierUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
