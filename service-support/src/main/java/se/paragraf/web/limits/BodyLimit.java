package se.paragraf.web.limits;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A body size limit for one operation, in place of the general one. The {@link BodyLimitFilter} collects each bean of
 * this type.
 *
 * @param method the operation's method
 * @param path the operation's path, as its controller has it
 * @param maxBytes the largest body that is read, in bytes, 1 or above
 */
public record BodyLimit(HttpMethod method, PathPattern path, long maxBytes) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException where it is below 1
     */
    public BodyLimit {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The limit of " + method + " " + path + " must be at least 1");
        }
    }

    /** The limit of the operation at that path, such as {@code /v1/documents/{sha256}}. */
    public static BodyLimit of(HttpMethod method, String path, long maxBytes) {
        return new BodyLimit(method, PathPatternParser.defaultInstance.parse(path), maxBytes);
    }

    boolean appliesTo(HttpMethod requested, PathContainer requestedPath) {
        return method.equals(requested) && path.matches(requestedPath);
    }
}
