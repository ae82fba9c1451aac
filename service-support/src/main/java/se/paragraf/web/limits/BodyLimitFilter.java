package se.paragraf.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.filter.OncePerRequestFilter;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemWriter;

/**
 * Refuses bodies that are too large or compressed (so that the limit holds for what is read in the end): at once where
 * the header tells, otherwise as soon as one byte too many has been read. Comes before everything else.
 */
public final class BodyLimitFilter extends OncePerRequestFilter implements Ordered {

    private final long generally;
    private final List<BodyLimit> ownLimits;
    private final ProblemWriter writer;

    /**
     * A filter that lets bodies within their limit pass.
     *
     * @param generally the largest body of an operation that has no limit of its own, in bytes
     * @param ownLimits the operations that have; where two are about the same, the first holds
     */
    public BodyLimitFilter(long generally, List<BodyLimit> ownLimits, ProblemWriter writer) {
        this.generally = generally;
        this.ownLimits = List.copyOf(ownLimits);
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long maxBytes = limit(request);
        if (isEncoded(request)) {
            writer.write(request, response, encoded());
        } else if (request.getContentLengthLong() > maxBytes) {
            writer.write(request, response, tooLarge(maxBytes));
        } else {
            chain.doFilter(new LimitedRequest(request, maxBytes), response);
        }
    }

    private long limit(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return ownLimits.stream()
                .filter(own -> own.appliesTo(method, path))
                .findFirst()
                .map(BodyLimit::maxBytes)
                .orElse(generally);
    }

    static ProblemException tooLarge(long maxBytes) {
        return new ProblemException(
                        EdgeProblems.BODY_TOO_LARGE,
                        new Wording(
                                "Innehållet har fler än " + maxBytes + " byte.",
                                "The body has more than " + maxBytes + " bytes."))
                .with("maxBytes", maxBytes);
    }

    static ProblemException tooSlow() {
        return new ProblemException(EdgeProblems.TOO_SLOW, EdgeProblems.TOO_SLOW.explanation())
                .withHeader("Connection", "close");
    }

    private static boolean isEncoded(HttpServletRequest request) {
        List<String> encodings = Collections.list(request.getHeaders("Content-Encoding"));
        return encodings.stream()
                .map(encoding -> encoding.strip().toLowerCase(Locale.ROOT))
                .anyMatch(encoding -> !encoding.isEmpty() && !encoding.equals("identity"));
    }

    /** RFC 9110 section 15.5.16 asks for Accept-Encoding, so that the client can tell this from a wrong media type. */
    private static ProblemException encoded() {
        return new ProblemException(
                        EdgeProblems.UNSUPPORTED_MEDIA_TYPE,
                        new Wording(
                                "Innehållet får inte vara komprimerat.", "The body must not be compressed or encoded."))
                .with("field", "Content-Encoding")
                .with("acceptedValues", List.of("identity"))
                .withHeader("Accept-Encoding", "identity");
    }
}
