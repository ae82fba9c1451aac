package se.paragraf.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Cache of tokens whose signature was verified, since verifying one costs as much as answering a read. The same characters
 * always make the same claims, so an entry is exact; what changes is the time, so the claims are validated whenever a token
 * is presented, and the issuer's keys: a token is accepted for up to {@link #LIFETIME} after its key was withdrawn from
 * {@link IssuerKeys}. A token that was not verified is not kept. At most {@value #MOST} are, in memory only.
 */
final class VerifiedTokens implements JwtDecoder {

    /** How long after a verification a signature is not verified again. */
    static final Duration LIFETIME = Duration.ofMinutes(1);

    /** How many tokens are kept. */
    static final int MOST = 1_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFETIME).build();

    /**
     * Keeps what a decoder has verified.
     *
     * @param signatures verifies signatures, and no claims
     * @param claims validates the claims
     */
    VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        // Not computed in the cache, where requests with other tokens could wait for the issuer's keys too.
        Jwt jwt = verified.getIfPresent(token);
        if (jwt == null) {
            jwt = signatures.decode(token);
            verified.put(token, jwt);
        }
        OAuth2TokenValidatorResult result = claims.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("the claims are not accepted", result.getErrors());
        }
        return jwt;
    }
}
