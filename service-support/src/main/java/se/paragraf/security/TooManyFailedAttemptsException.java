package se.paragraf.security;

import org.springframework.security.core.AuthenticationException;

/** An address that has presented too many bad tokens, and is not heard for a while. */
final class TooManyFailedAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long secondsToWait;

    TooManyFailedAttemptsException(long secondsToWait) {
        super("too many bad tokens from this address");
        this.secondsToWait = secondsToWait;
    }

    long secondsToWait() {
        return secondsToWait;
    }
}
