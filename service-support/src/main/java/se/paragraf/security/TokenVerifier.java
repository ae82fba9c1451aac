package se.paragraf.security;

/** Whose tokens are accepted. Each mode has its own: local accounts, or an issuer of signed tokens. */
@FunctionalInterface
public interface TokenVerifier {

    /**
     * Who presents this token.
     *
     * @param token a bearer token as RFC 6750 has it; it is a secret and never written anywhere
     * @throws RefusedTokenException if it is not, or no longer, accepted
     * @throws TokenVerifierUnavailableException if it cannot be told at present
     */
    Caller caller(String token);
}
