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

/** Lets in who has a token of the issuer that the settings name. Whether it answers is only asked with the first token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JwtIssuerSettings.Claims.class)
public class JwtIssuerSettings {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Whose tokens are accepted: the issuer's address, from which its keys are found (OpenID Connect Discovery). */
    public static final Setting ISSUER = Setting.address("JWT_ISSUER").required();

    /** For whom a token must be meant: its audience (RFC 7519 section 4.1.3). */
    public static final Setting AUDIENCE = Setting.text("JWT_AUDIENCE").required();

    /** In which claim the roles are. */
    public static final Setting ROLES_CLAIM = Setting.text("JWT_ROLES_CLAIM");

    /** All of these. */
    public static final List<Setting> SETTINGS = List.of(ISSUER, AUDIENCE, ROLES_CLAIM);

    /**
     * What is trusted.
     *
     * @param issuer whose tokens are accepted, exactly as they name it
     * @param audience for whom they must be meant
     * @param rolesClaim the claim with the roles, such as {@code roles} or {@code realm_access.roles}
     */
    @ConfigurationProperties("paragraf.access")
    record Claims(String issuer, String audience, String rolesClaim) {}

    @Bean
    TokenVerifier tokens(Claims claims) {
        return new JwtTokenVerifier(new SupplierJwtDecoder(() -> decoder(claims)), claims.rolesClaim());
    }

    /**
     * Access tokens name their type (RFC 9068 section 4) or leave it out. One that never ends, or is meant for nobody in
     * particular, is not accepted.
     */
    private static JwtDecoder decoder(Claims claims) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(claims.issuer())
                .restOperations(impatient())
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

    private static RestTemplate impatient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }
}
