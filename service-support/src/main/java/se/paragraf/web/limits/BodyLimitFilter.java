package se.paragraf.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
 * Servlet filter that limits the size of request bodies: by {@code Content-Length} where it is given, otherwise at the
 * first byte beyond the limit. Encoded bodies are refused, so that the limit holds for the decoded size. Runs first.
 */
public final class BodyLimitFilter extends OncePerRequestFilter implements Ordered {

    private final long generalLimit;
    private final List<BodyLimit> ownLimits;
    private final ProblemWriter writer;

    /**
     * A filter with a general limit and the limits of single operations.
     *
     * @param generalLimit the largest body of an operation that has no limit of its own, in bytes
     * @param ownLimits the limits of single operations; the first that applies holds
     */
    public BodyLimitFilter(long generalLimit, List<BodyLimit> ownLimits, ProblemWriter writer) {
        this.generalLimit = generalLimit;
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
                .orElse(generalLimit);
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

    /** With Accept-Encoding, as RFC 9110 section 15.5.16 has it, to distinguish this from a wrong media type. */
    private static ProblemException encoded() {
        return new ProblemException(
                        EdgeProblems.UNSUPPORTED_MEDIA_TYPE,
                        new Wording(
                                "Innehållet får inte vara komprimerat.", "The body must not be compressed or encoded."))
                .with("field", "Content-Encoding")
                .with("acceptedValues", List.of("identity"))
                .withHeader("Accept-Encoding", "identity");
    }

    /** A request whose body is a {@link LimitedInputStream}. */
    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long maxBytes;
        private @Nullable ServletInputStream body;

        LimitedRequest(HttpServletRequest request, long maxBytes) {
            super(request);
            this.maxBytes = maxBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new LimitedInputStream(super.getInputStream(), maxBytes, System::nanoTime);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
