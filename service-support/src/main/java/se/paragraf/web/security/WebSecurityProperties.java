package se.paragraf.web.security;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of CORS and of the limit for failed authentication, under {@code paragraf.http}.
 *
 * @param corsOrigins the origins whose pages may call the API in a browser, such as {@code https://dashboard.example};
 *     none by default, and never all
 * @param failedAttempts how many unknown tokens of an address are answered with 401 within a minute, 1 or more; 10 by
 *     default, further ones with 429
 * @param trustedProxies the proxies whose forwarded headers are believed, by address or CIDR; none by default
 */
@ConfigurationProperties("paragraf.http")
record WebSecurityProperties(
        @DefaultValue List<String> corsOrigins,
        @DefaultValue("10") int failedAttempts,
        @DefaultValue List<String> trustedProxies) {

    /** Scheme, host and perhaps port (RFC 6454 section 6.2). */
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\[\\]:-]+");

    /**
     * Checks the limit and the origins.
     *
     * @throws IllegalArgumentException where the limit is below 1 or an origin is malformed
     */
    WebSecurityProperties {
        if (failedAttempts < 1) {
            throw new IllegalArgumentException("paragraf.http.failed-attempts must be at least 1");
        }
        corsOrigins = List.copyOf(corsOrigins);
        corsOrigins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(origin -> {
                    throw new IllegalArgumentException(
                            "paragraf.http.cors-origins must be origins such as https://dashboard.example, not "
                                    + origin);
                });
    }
}
