package se.paragraf.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import se.paragraf.security.RefusedTokenException.Reason;

/**
 * Verifies JWTs (RFC 7519) of the trusted issuer. The subject is the caller's name. The roles are in a claim whose name
 * is a setting; a dot in it leads into an object, as in {@code realm_access.roles}. Values that are no role of the
 * register are ignored.
 */
final class JwtTokenVerifier implements TokenVerifier {

    private final JwtDecoder decoder;
    private final String rolesClaim;

    JwtTokenVerifier(JwtDecoder decoder, String rolesClaim) {
        this.decoder = decoder;
        this.rolesClaim = rolesClaim;
    }

    @Override
    public Caller caller(String token) {
        Jwt jwt = decode(token);
        try {
            String subject = Optional.ofNullable(jwt.getSubject()).orElse("");
            return new Caller(subject, subject, roles(jwt), jwt.getExpiresAt(), false);
        } catch (IllegalArgumentException e) {
            throw new RefusedTokenException(Reason.UNKNOWN, "a token without a subject");
        }
    }

    private Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtValidationException e) {
            throw new RefusedTokenException(isExpired(e) ? Reason.EXPIRED : Reason.UNKNOWN, "unknown");
        } catch (BadJwtException e) {
            throw new RefusedTokenException(Reason.UNKNOWN, "unknown");
        } catch (JwtException | JwtDecoderInitializationException e) {
            throw new TokenVerifierUnavailableException("the issuer of tokens does not answer", e);
        }
    }

    private static boolean isExpired(JwtValidationException e) {
        return e.getErrors().stream()
                .allMatch(error -> String.valueOf(error.getDescription()).startsWith("Jwt expired"));
    }

    private Set<Role> roles(Jwt jwt) {
        return words(claim(jwt.getClaims()))
                .map(Role::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Object claim(Map<String, Object> claims) {
        if (claims.containsKey(rolesClaim)) {
            return claims.get(rolesClaim);
        }
        Object found = claims;
        for (String step : rolesClaim.split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return found;
    }

    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return claim instanceof String text ? Arrays.stream(text.split(" ")) : Stream.empty();
    }
}
