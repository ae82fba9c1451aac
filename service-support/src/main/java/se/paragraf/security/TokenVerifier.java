package se.paragraf.security;

/** Verifies bearer tokens. Each mode has its own verifier: local accounts, or JWTs of an issuer. */
@FunctionalInterface
public interface TokenVerifier {

    /**
     * The caller that a token authenticates.
     *
     * @param token a bearer token as RFC 6750 has it; it is a secret and never written anywhere
     * @throws RefusedTokenException if it is not, or no longer, accepted
     * @throws TokenVerifierUnavailableException if the token cannot be verified at present
     */
    Caller caller(String token);
}
