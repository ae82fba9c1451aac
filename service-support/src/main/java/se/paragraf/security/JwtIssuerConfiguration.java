package se.paragraf.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import se.paragraf.startup.InvalidSettingException;
import se.paragraf.startup.Setting;

/**
 * JWT authentication by an OpenID Connect issuer. The issuer is not contacted before the first token is verified, nor for
 * a token whose key is known.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JwtIssuerConfiguration.Claims.class)
public class JwtIssuerConfiguration {

    /** The algorithms of signatures that are accepted (RFC 7518): those whose keys verify and cannot sign. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /**
     * The issuer: its address, from which its keys are found (OpenID Connect Discovery). It begins with {@code https://},
     * but on the loopback interface.
     */
    public static final Setting ISSUER = SecureAddress.setting("JWT_ISSUER").required();

    /** The audience that a token must name (RFC 7519 section 4.1.3). */
    public static final Setting AUDIENCE = Setting.text("JWT_AUDIENCE").required();

    /** The claim that holds the roles. */
    public static final Setting ROLES_CLAIM = Setting.text("JWT_ROLES_CLAIM");

    /** All three. */
    public static final List<Setting> SETTINGS = List.of(ISSUER, AUDIENCE, ROLES_CLAIM);

    /**
     * What a token must claim.
     *
     * @param issuer the issuer, exactly as tokens name it
     * @param audience the audience that tokens must name
     * @param rolesClaim the claim that holds the roles, such as {@code roles} or {@code realm_access.roles}
     */
    @ConfigurationProperties("paragraf.access")
    record Claims(String issuer, String audience, String rolesClaim) {}

    /** @throws InvalidSettingException where the issuer is no secure address, wherever the setting comes from */
    @Bean
    IssuerKeys issuerKeys(Claims claims) {
        ISSUER.check(claims.issuer());
        return new IssuerKeys(new IssuerMetadata(claims.issuer()), System::currentTimeMillis);
    }

    @Bean
    TokenVerifier jwtTokenVerifier(Claims claims, IssuerKeys keys) {
        return new JwtTokenVerifier(decoder(claims, keys), claims.rolesClaim());
    }

    /**
     * Access tokens name their type (RFC 9068 section 4) or leave it out. A token without an expiry or without this
     * audience is not accepted.
     */
    private static JwtDecoder decoder(Claims claims, IssuerKeys keys) {
        DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // The type and the claims are checked by the validators below.
        signatures.setJWSTypeVerifier((type, context) -> {});
        signatures.setJWTClaimsSetVerifier((set, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(signatures);
        decoder.setJwtValidator(jwt -> OAuth2TokenValidatorResult.success());
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new VerifiedTokens(
                decoder,
                new DelegatingOAuth2TokenValidator<>(
                        type,
                        new JwtTimestampValidator(),
                        new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                        new JwtIssuerValidator(claims.issuer()),
                        new JwtClaimValidator<Collection<String>>(
                                JwtClaimNames.AUD,
                                audiences -> audiences != null && audiences.contains(claims.audience()))));
    }
}
