package se.paragraf.http.access;

import org.springframework.security.core.AuthenticationException;

/** It cannot be told at present whether a token is good, because whoever knows does not answer. */
public final class TokensUncheckedException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** @param cause what stood in the way */
    public TokensUncheckedException(String message, Throwable cause) {
        super(message, cause);
    }
}
