package se.paragraf.security;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be verified at present, because its issuer does not answer. */
public final class TokenVerifierUnavailableException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** @param cause why the issuer could not be asked */
    public TokenVerifierUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
