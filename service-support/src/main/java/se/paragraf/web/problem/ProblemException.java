package se.paragraf.web.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import se.paragraf.value.Wording;

/**
 * An exception that is answered with a problem document. It has no stack trace, since it is an answer and not a fault.
 *
 * <p>Each {@link #with fact} becomes an extension member of the document (RFC 9457 section 3.2), in the order given. A
 * fact that is a {@link Wording} is written in the language of the answer.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> STANDARD_MEMBERS = Set.of("type", "title", "status", "detail", "instance");

    private final transient ProblemType type;
    private final transient Wording detail;
    private final transient Map<String, Object> facts;
    private final transient HttpHeaders headers;

    /**
     * A problem without further facts.
     *
     * @param detail what went wrong in this one request
     */
    public ProblemException(ProblemType type, Wording detail) {
        this(type, detail, Map.of(), new HttpHeaders());
    }

    private ProblemException(ProblemType type, Wording detail, Map<String, Object> facts, HttpHeaders headers) {
        super(type.slug() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.facts = facts;
        this.headers = headers;
    }

    /**
     * The same problem with one more fact.
     *
     * @param value anything that can be written as JSON
     * @throws IllegalArgumentException where the name is one of the standard members
     */
    public ProblemException with(String name, Object value) {
        if (STANDARD_MEMBERS.contains(name)) {
            throw new IllegalArgumentException("RFC 9457 gives the member " + name + " its meaning");
        }
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new ProblemException(type, detail, Collections.unmodifiableMap(more), headers);
    }

    /** The same problem with one more response header, such as {@code Allow} or {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        HttpHeaders more = new HttpHeaders();
        more.putAll(headers);
        more.add(name, value);
        return new ProblemException(type, detail, facts, more);
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** What went wrong in this one request. */
    public Wording detail() {
        return detail;
    }

    /** The extension members, in order. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** The response headers that belong to the answer. */
    public HttpHeaders headers() {
        return HttpHeaders.readOnlyHttpHeaders(headers);
    }
}
