package se.paragraf.tracing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@value #HEADER} of <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>: the trace that a
 * request belongs to, and the span in it. Every answer carries it, with the span of the register.
 *
 * @param traceId the trace, 32 hexadecimal digits in lower case and not all 0
 * @param parentId the span, 16 such digits and not all 0
 * @param sampled whether the caller records the trace
 */
public record Traceparent(String traceId, String parentId, boolean sampled) {

    /** The name of the header, in requests and answers. */
    public static final String HEADER = "traceparent";

    private static final String ATTRIBUTE = Traceparent.class.getName();
    private static final String ZEROS = "0".repeat(32);

    /** A later version may have more members, which are ignored; version ff is invalid. */
    private static final Pattern FORM = Pattern.compile("(?:00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})"
            + "|(?!00|ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?)");

    private static final int SAMPLED = 1;

    /** Reads the header; empty where it is absent or malformed, and then to be ignored. */
    public static Optional<Traceparent> parse(@Nullable String header) {
        Matcher form = FORM.matcher(header == null ? "" : header);
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = form.group(1) == null ? 4 : 1;
        String traceId = form.group(first);
        String parentId = form.group(first + 1);
        boolean sampled = (Integer.parseInt(form.group(first + 2), 16) & SAMPLED) != 0;
        return ZEROS.startsWith(traceId) || ZEROS.startsWith(parentId)
                ? Optional.empty()
                : Optional.of(new Traceparent(traceId, parentId, sampled));
    }

    /**
     * The header of the answer to a request: the span that was set for it, else a new span in the trace that the
     * request names, else one in a new trace.
     */
    public static Traceparent ofAnswerTo(HttpServletRequest request) {
        return boundTo(request)
                .or(() -> parse(request.getHeader(HEADER))
                        .map(caller -> new Traceparent(caller.traceId(), digits(8), caller.sampled())))
                .orElseGet(() -> new Traceparent(digits(16), digits(8), false));
    }

    /** The span that was set for the answer to a request; empty where none was. */
    static Optional<Traceparent> boundTo(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Traceparent bound ? Optional.of(bound) : Optional.empty();
    }

    /** Makes this the header of the answer to the request. */
    void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    private static String digits(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        // Never all 0.
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }

    /** The header's value, in the version 00. */
    public String header() {
        return "00-" + traceId + "-" + parentId + (sampled ? "-01" : "-00");
    }
}
