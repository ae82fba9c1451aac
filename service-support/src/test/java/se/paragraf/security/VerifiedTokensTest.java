package se.paragraf.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final AtomicInteger verifications = new AtomicInteger();
    private final JwtTimestampValidator claims = new JwtTimestampValidator(Duration.ZERO);
    private final VerifiedTokens tokens = new VerifiedTokens(this::verify, claims);

    private Jwt verify(String token) {
        verifications.incrementAndGet();
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(NOW.plusSeconds(10))
                .build();
    }

    private void at(Instant instant) {
        claims.setClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Test
    void given_a_verified_token_when_it_is_presented_again_then_its_signature_is_not_verified_again() {
        at(NOW);
        tokens.decode("ada");

        assertThat(tokens.decode("ada").getSubject()).isEqualTo("ada");
        assertThat(verifications).hasValue(1);
    }

    @Test
    void given_a_verified_token_when_it_has_expired_then_it_is_refused() {
        at(NOW);
        tokens.decode("ada");

        at(NOW.plusSeconds(11));

        assertThatThrownBy(() -> tokens.decode("ada"))
                .isInstanceOfSatisfying(
                        JwtValidationException.class,
                        e -> assertThat(e.getErrors())
                                .singleElement()
                                .satisfies(error ->
                                        assertThat(error.getDescription()).startsWith("Jwt expired")));
    }

    @Test
    void given_a_forged_token_when_it_is_presented_again_then_it_is_verified_and_refused_again() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(verifications).hasValue(2);
    }

    @Test
    void given_a_verified_token_when_another_is_presented_then_each_has_its_own_caller() {
        at(NOW);
        tokens.decode("ada");

        assertThat(tokens.decode("bo").getSubject()).isEqualTo("bo");
    }
}
