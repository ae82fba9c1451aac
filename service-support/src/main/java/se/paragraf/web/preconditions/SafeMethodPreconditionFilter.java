package se.paragraf.web.preconditions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemWriter;

/**
 * Servlet filter for the preconditions of GET and HEAD that Spring MVC passes over: {@code If-None-Match: *}, which is
 * answered 304 for whatever exists, and {@code If-Match}, which is answered 412 where no listed tag is the current one
 * (RFC 9110 sections 13.1.1, 13.1.2 and 13.2.2). They are evaluated once the answer would be 2xx, before its first byte.
 * Lists of tags in {@code If-None-Match} are compared by Spring MVC, weakly. A stream of events has no representation to
 * compare, and is sent whatever the preconditions say.
 */
public final class SafeMethodPreconditionFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /** What describes a representation that is not sent. */
    private static final List<String> OF_REPRESENTATION =
            List.of("Content-Disposition", "Content-Range", "Accept-Ranges", "Repr-Digest", "Link");

    private final ProblemWriter writer;

    /** Writes refusals with this writer. */
    public SafeMethodPreconditionFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        TagPreconditions preconditions = TagPreconditions.of(request);
        return !SAFE.contains(request.getMethod())
                || preconditions.ifMatch().isEmpty() && !preconditions.wantsNothingThere();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Conditional conditional = new Conditional(request, response);
        chain.doFilter(request, conditional);
        if (!request.isAsyncStarted()) {
            conditional.evaluate();
        }
    }

    /** Response that evaluates the preconditions before its head is sent, and has no body where they do not hold. */
    private final class Conditional extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final TagPreconditions preconditions;
        private boolean evaluated;
        private Optional<PrintWriter> discarding = Optional.empty();

        Conditional(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
            this.preconditions = TagPreconditions.of(request);
        }

        void evaluate() throws IOException {
            if (evaluated || isCommitted() || getStatus() / 100 != 2 || isEventStream()) {
                return;
            }
            evaluated = true;
            try {
                preconditions.mustMatch(getHeader("ETag"));
                if (preconditions.wantsNothingThere()) {
                    response.setStatus(SC_NOT_MODIFIED);
                    response.flushBuffer();
                    discard();
                }
            } catch (ProblemException e) {
                OF_REPRESENTATION.forEach(header -> setHeader(header, null));
                setCharacterEncoding((String) null);
                writer.write(request, response, e);
                discard();
            }
        }

        private boolean isEventStream() {
            String type = getContentType();
            return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
        }

        private void discard() {
            discarding = Optional.of(
                    new PrintWriter(new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)));
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            evaluate();
            return discarding.isPresent() ? new DiscardingStream() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            evaluate();
            return discarding.isPresent() ? discarding.get() : super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            evaluate();
            super.flushBuffer();
        }
    }

    private static final class DiscardingStream extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Nothing is written asynchronously to an answer without a body");
        }

        @Override
        public void write(int written) {}

        @Override
        public void write(byte[] written, int offset, int length) {}
    }
}
