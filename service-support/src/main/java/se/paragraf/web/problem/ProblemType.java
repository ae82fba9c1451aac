package se.paragraf.web.problem;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import se.paragraf.value.Wording;

/**
 * A problem type (RFC 9457 section 3.1): what went wrong in general, not in one request. Its
 * {@link #uri()} is stable and leads to a page that explains it.
 *
 * @param slug the name in the address of the type: lower-case words joined by hyphens
 * @param status the HTTP status that every answer of this type has, 400 or above
 * @param title the kind of problem in a few words
 * @param explanation what it means and what the client can do about it
 */
public record ProblemType(String slug, HttpStatus status, Wording title, Wording explanation) {

    /** The path under which all types are explained. */
    public static final String ROOT = "/problems/";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Checks the slug and the status.
     *
     * @throws IllegalArgumentException where the slug is malformed or the status is no error
     */
    public ProblemType {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("Not a slug: " + slug);
        }
        if (!status.isError()) {
            throw new IllegalArgumentException("Not the status of a problem: " + status);
        }
    }

    /** The URI reference that identifies this type in a problem document. */
    public URI uri() {
        return URI.create(ROOT + slug);
    }
}
