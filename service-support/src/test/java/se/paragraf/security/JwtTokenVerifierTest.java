package se.paragraf.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.paragraf.security.RefusedTokenException.Reason;
import se.paragraf.security.issuer.TokenIssuer;
import se.paragraf.startup.InvalidSettingException;

/** Signed tokens, checked with the keys that their issuer publishes. */
class JwtTokenVerifierTest {

    private static TokenIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = TokenIssuer.start();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void given_a_token_of_the_issuer_when_it_is_presented_then_its_subject_is_the_caller_and_its_roles_are_theirs() {
        Caller caller = caller("roles", issuer.token("ada@region.example", "registrar", "compliance", "chief"));

        assertThat(caller.name()).isEqualTo("ada@region.example");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.REGISTRAR, Role.COMPLIANCE);
    }

    @Test
    void given_roles_within_an_object_when_the_token_is_presented_then_they_are_found_there() {
        String token =
                issuer.token(claims -> claims.subject("ada").claim("realm_access", Map.of("roles", List.of("reader"))));

        assertThat(caller("realm_access.roles", token).roles()).isEqualTo(Set.of(Role.READER));
    }

    @Test
    void given_roles_in_a_claim_with_dots_when_the_token_is_presented_then_they_are_found_there() {
        String token =
                issuer.token(claims -> claims.subject("ada").claim("https://region.example/roles", List.of("reader")));

        assertThat(caller("https://region.example/roles", token).roles()).isEqualTo(Set.of(Role.READER));
    }

    @Test
    void given_a_token_when_it_is_presented_then_its_caller_knows_until_when_it_holds() {
        Caller ada = caller("roles", issuer.token("ada", "reader"));

        assertThat(ada.expiresAt()).isAfter(Instant.now());
        assertThat(ada.launcher()).isFalse();
    }

    @Test
    void given_roles_in_one_text_when_the_token_is_presented_then_each_word_is_one() {
        String token = issuer.token(claims -> claims.subject("ada").claim("scope", "openid reader registrar"));

        assertThat(caller("scope", token).roles()).containsExactlyInAnyOrder(Role.READER, Role.REGISTRAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READER", "reader ", "readers", "paragraf:reader", ""})
    void given_a_word_that_is_no_role_when_the_token_is_presented_then_it_gives_none(String word) {
        assertThat(caller("roles", issuer.token("ada", word)).roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt"})
    void given_a_token_of_either_form_when_it_is_presented_then_it_is_accepted(String type) {
        assertThat(caller("roles", issuer.typed(type, claims -> claims.subject("ada")))
                        .name())
                .isEqualTo("ada");
    }

    @Test
    void given_a_token_with_a_foreign_signature_when_it_is_presented_then_it_is_refused() {
        assertRefused(issuer.forged("ada", "compliance"), Reason.UNKNOWN);
    }

    @Test
    void given_an_altered_token_when_it_is_presented_then_it_is_refused() {
        String token = issuer.token("ada", "reader");
        int dot = token.indexOf('.');

        assertRefused(token.substring(0, dot + 5) + "xx" + token.substring(dot + 7), Reason.UNKNOWN);
    }

    @Test
    void given_an_unsigned_token_when_it_is_presented_then_it_is_refused() {
        // {"alg":"none"} . {"sub":"ada","roles":["compliance"]} .
        assertRefused("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEiLCJyb2xlcyI6WyJjb21wbGlhbmNlIl19.", Reason.UNKNOWN);
    }

    @Test
    void given_a_token_for_another_when_it_is_presented_then_it_is_refused() {
        assertRefused(issuer.token(claims -> claims.subject("ada").audience("payroll")), Reason.UNKNOWN);
    }

    @Test
    void given_a_token_of_another_issuer_when_it_is_presented_then_it_is_refused() {
        assertRefused(issuer.token(claims -> claims.subject("ada").issuer("https://other.example")), Reason.UNKNOWN);
    }

    @Test
    void given_a_token_that_has_ended_when_it_is_presented_then_it_is_said_that_it_has() {
        Date earlier = Date.from(Instant.now().minusSeconds(7_200));
        Date lastHour = Date.from(Instant.now().minusSeconds(3_600));

        assertRefused(
                issuer.token(claims -> claims.subject("ada").issueTime(earlier).expirationTime(lastHour)),
                Reason.EXPIRED);
    }

    @Test
    void given_a_token_that_never_ends_when_it_is_presented_then_it_is_refused() {
        assertRefused(issuer.token(claims -> claims.subject("ada").expirationTime(null)), Reason.UNKNOWN);
    }

    @Test
    void given_a_token_without_a_subject_when_it_is_presented_then_it_is_refused() {
        assertRefused(issuer.token(claims -> claims.claim("roles", List.of("reader"))), Reason.UNKNOWN);
    }

    @Test
    void given_an_issuer_that_is_away_when_a_token_is_presented_then_it_is_not_said_to_be_bad() {
        try (TokenIssuer away = TokenIssuer.start()) {
            String token = away.token("ada", "reader");
            String address = away.address();
            away.close();

            assertThatThrownBy(() -> caller(address, "roles", token))
                    .isInstanceOf(TokenVerifierUnavailableException.class);
        }
    }

    @Test
    void given_a_token_signed_with_the_public_key_as_a_secret_when_it_is_presented_then_it_is_refused() {
        assertRefused(issuer.signedWithThePublicKey(), Reason.UNKNOWN);
    }

    @Test
    void
            given_a_thousand_tokens_with_unknown_keys_when_they_are_presented_then_the_keys_are_fetched_a_few_times_only() {
        try (TokenIssuer asked = TokenIssuer.start()) {
            with(asked.address(), "roles", verifier -> {
                verifier.caller(asked.token("ada", "reader"));
                for (int number = 0; number < 1_000; number++) {
                    String token = asked.withKey("key " + number);
                    assertThatThrownBy(() -> verifier.caller(token)).isInstanceOf(RefusedTokenException.class);
                }
                assertThat(verifier.caller(asked.token("ada", "reader")).name()).isEqualTo("ada");
            });

            // Two at the start of each interval of ten seconds, and the loop takes less than a minute.
            assertThat(asked.keyRequests()).isBetween(1, 12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved", "/huge"})
    void given_keys_that_are_elsewhere_or_too_large_when_a_token_is_presented_then_it_is_not_said_to_be_bad(
            String path) {
        try (TokenIssuer odd = TokenIssuer.start()) {
            odd.nameKeysAt(odd.address() + path);
            String token = odd.token("ada", "reader");

            assertThatThrownBy(() -> caller(odd.address(), "roles", token))
                    .isInstanceOf(TokenVerifierUnavailableException.class);
            assertThat(odd.keyRequests()).isZero();
        }
    }

    @Test
    void given_keys_at_an_address_without_tls_when_a_token_is_presented_then_they_are_not_fetched() {
        try (TokenIssuer odd = TokenIssuer.start()) {
            odd.nameKeysAt("http://login.example/keys");
            String token = odd.token("ada", "reader");

            assertThatThrownBy(() -> caller(odd.address(), "roles", token))
                    .isInstanceOf(TokenVerifierUnavailableException.class)
                    .hasStackTraceContaining("no address of keys that begins with https://");
        }
    }

    @Test
    void given_an_issuer_without_tls_when_the_service_starts_then_it_says_what_is_accepted() {
        assertThatThrownBy(() -> caller("http://login.example/realm", "roles", "any"))
                .hasRootCauseInstanceOf(InvalidSettingException.class)
                .hasStackTraceContaining("the setting JWT_ISSUER must be an address that begins with https://");
    }

    private static void assertRefused(String token, Reason reason) {
        assertThatThrownBy(() -> caller("roles", token))
                .isInstanceOfSatisfying(
                        RefusedTokenException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Caller caller(String claim, String token) {
        return caller(issuer.address(), claim, token);
    }

    private static Caller caller(String address, String claim, String token) {
        Caller[] found = new Caller[1];
        with(address, claim, verifier -> found[0] = verifier.caller(token));
        return found[0];
    }

    /** As the services are wired, by the settings that they have. */
    private static void with(String address, String claim, Consumer<TokenVerifier> use) {
        new ApplicationContextRunner()
                .withUserConfiguration(JwtIssuerConfiguration.class)
                .withPropertyValues(
                        "paragraf.access.issuer=" + address,
                        "paragraf.access.audience=" + TokenIssuer.AUDIENCE,
                        "paragraf.access.roles-claim=" + claim)
                .run(context -> use.accept(context.getBean(TokenVerifier.class)));
    }
}
