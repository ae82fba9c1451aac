package se.paragraf.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the HTTP edge, under {@code paragraf.http}.
 *
 * @param maxBodyBytes the largest request body that is read, in bytes, where the operation has no limit of its own; 1 MiB
 *     by default
 * @param corsOrigins the origins whose pages may ask in a browser, such as {@code https://dashboard.example}; none by
 *     default, and never all
 * @param failedAttempts how many bad tokens of an address are looked at within a minute, 1 or more; 10 by default
 */
@ConfigurationProperties("paragraf.http")
public record WebProperties(
        @DefaultValue("1048576") long maxBodyBytes,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue("10") int failedAttempts) {

    /** Scheme, host and perhaps port (RFC 6454 section 6.2). */
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\[\\]:-]+");

    /**
     * Checks the limits and the origins.
     *
     * @throws IllegalArgumentException where a limit is below 1 or an origin is none
     */
    public WebProperties {
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("paragraf.http.max-body-bytes must be at least 1");
        }
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
