package se.paragraf.security;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;
import se.paragraf.startup.Setting;

/** JWT authentication by an OpenID Connect issuer. The issuer is not contacted before the first token is verified. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JwtIssuerConfiguration.Claims.class)
public class JwtIssuerConfiguration {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** The issuer: its address, from which its keys are found (OpenID Connect Discovery). */
    public static final Setting ISSUER = Setting.address("JWT_ISSUER").required();

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

    @Bean
    TokenVerifier jwtTokenVerifier(Claims claims) {
        return new JwtTokenVerifier(new SupplierJwtDecoder(() -> decoder(claims)), claims.rolesClaim());
    }

    /**
     * Access tokens name their type (RFC 9068 section 4) or leave it out. A token without an expiry or without this
     * audience is not accepted.
     */
    private static JwtDecoder decoder(Claims claims) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(claims.issuer())
                .restOperations(restOperations())
                .validateType(false)
                .build();
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtTimestampValidator(),
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtIssuerValidator(claims.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(claims.audience()))));
        return decoder;
    }

    private static RestTemplate restOperations() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        return new RestTemplate(requests);
    }
}
