package se.paragraf.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The general limit for request bodies, under {@code paragraf.http}.
 *
 * @param maxBodyBytes the largest request body that is read, in bytes, where the operation has no limit of its own; 1
 *     MiB by default
 */
@ConfigurationProperties("paragraf.http")
public record BodyLimitProperties(@DefaultValue("1048576") long maxBodyBytes) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException where it is below 1
     */
    public BodyLimitProperties {
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("paragraf.http.max-body-bytes must be at least 1");
        }
    }
}
