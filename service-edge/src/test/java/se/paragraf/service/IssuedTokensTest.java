package se.paragraf.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.paragraf.http.access.Caller;
import se.paragraf.http.access.RefusedTokenException;
import se.paragraf.http.access.RefusedTokenException.Reason;
import se.paragraf.http.access.Tokens;
import se.paragraf.http.access.TokensUncheckedException;
import se.paragraf.http.role.Role;
import se.paragraf.service.issuer.TokenIssuer;

/** Signed tokens, checked with the keys that their issuer publishes. */
class IssuedTokensTest {

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
    void givenATokenOfTheIssuer_whenItIsPresented_thenItsSubjectIsTheCallerAndItsRolesAreTheirs() {
        Caller caller = caller("roles", issuer.token("ada@region.example", "registrar", "compliance", "chief"));

        assertThat(caller.name()).isEqualTo("ada@region.example");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.REGISTRAR, Role.COMPLIANCE);
    }

    @Test
    void givenRolesWithinAnObject_whenTheTokenIsPresented_thenTheyAreFoundThere() {
        String token =
                issuer.token(claims -> claims.subject("ada").claim("realm_access", Map.of("roles", List.of("reader"))));

        assertThat(caller("realm_access.roles", token).roles()).isEqualTo(Set.of(Role.READER));
    }

    @Test
    void givenRolesInAClaimWithDots_whenTheTokenIsPresented_thenTheyAreFoundThere() {
        String token =
                issuer.token(claims -> claims.subject("ada").claim("https://region.example/roles", List.of("reader")));

        assertThat(caller("https://region.example/roles", token).roles()).isEqualTo(Set.of(Role.READER));
    }

    @Test
    void givenRolesInOneText_whenTheTokenIsPresented_thenEachWordIsOne() {
        String token = issuer.token(claims -> claims.subject("ada").claim("scope", "openid reader registrar"));

        assertThat(caller("scope", token).roles()).containsExactlyInAnyOrder(Role.READER, Role.REGISTRAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READER", "reader ", "readers", "paragraf:reader", ""})
    void givenAWordThatIsNoRole_whenTheTokenIsPresented_thenItGivesNone(String word) {
        assertThat(caller("roles", issuer.token("ada", word)).roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt"})
    void givenATokenOfEitherForm_whenItIsPresented_thenItIsAccepted(String type) {
        assertThat(caller("roles", issuer.typed(type, claims -> claims.subject("ada")))
                        .name())
                .isEqualTo("ada");
    }

    @Test
    void givenATokenThatSomebodyElseSigned_whenItIsPresented_thenItIsRefused() {
        assertRefused(issuer.forged("ada", "compliance"), Reason.UNKNOWN);
    }

    @Test
    void givenAnAlteredToken_whenItIsPresented_thenItIsRefused() {
        String token = issuer.token("ada", "reader");
        int dot = token.indexOf('.');

        assertRefused(token.substring(0, dot + 5) + "xx" + token.substring(dot + 7), Reason.UNKNOWN);
    }

    @Test
    void givenAnUnsignedToken_whenItIsPresented_thenItIsRefused() {
        // {"alg":"none"} . {"sub":"ada","roles":["compliance"]} .
        assertRefused("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEiLCJyb2xlcyI6WyJjb21wbGlhbmNlIl19.", Reason.UNKNOWN);
    }

    @Test
    void givenATokenForAnother_whenItIsPresented_thenItIsRefused() {
        assertRefused(issuer.token(claims -> claims.subject("ada").audience("payroll")), Reason.UNKNOWN);
    }

    @Test
    void givenATokenOfAnotherIssuer_whenItIsPresented_thenItIsRefused() {
        assertRefused(issuer.token(claims -> claims.subject("ada").issuer("https://other.example")), Reason.UNKNOWN);
    }

    @Test
    void givenATokenThatHasEnded_whenItIsPresented_thenItIsSaidThatItHas() {
        Date earlier = Date.from(Instant.now().minusSeconds(7_200));
        Date lastHour = Date.from(Instant.now().minusSeconds(3_600));

        assertRefused(
                issuer.token(claims -> claims.subject("ada").issueTime(earlier).expirationTime(lastHour)),
                Reason.EXPIRED);
    }

    @Test
    void givenATokenThatNeverEnds_whenItIsPresented_thenItIsRefused() {
        assertRefused(issuer.token(claims -> claims.subject("ada").expirationTime(null)), Reason.UNKNOWN);
    }

    @Test
    void givenATokenThatNamesNobody_whenItIsPresented_thenItIsRefused() {
        assertRefused(issuer.token(claims -> claims.claim("roles", List.of("reader"))), Reason.UNKNOWN);
    }

    @Test
    void givenAnIssuerThatIsAway_whenATokenIsPresented_thenItIsNotSaidToBeBad() {
        try (TokenIssuer away = TokenIssuer.start()) {
            String token = away.token("ada", "reader");
            String address = away.address();
            away.close();

            assertThatThrownBy(() -> caller(address, "roles", token)).isInstanceOf(TokensUncheckedException.class);
        }
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

    /** As the services are wired, by the settings that they have. */
    private static Caller caller(String address, String claim, String token) {
        Caller[] found = new Caller[1];
        new ApplicationContextRunner()
                .withUserConfiguration(TrustedIssuer.class)
                .withPropertyValues(
                        "paragraf.access.issuer=" + address,
                        "paragraf.access.audience=" + TokenIssuer.AUDIENCE,
                        "paragraf.access.roles-claim=" + claim)
                .run(context -> found[0] = context.getBean(Tokens.class).caller(token));
        return found[0];
    }
}
