package se.paragraf.tracing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Servlet filter that sets the {@code traceparent} of each answer and clears the {@link LogContext} after the request.
 * For requests that are refused before they get here, the writer of problem documents sets it.
 */
public final class TraceparentFilter extends OncePerRequestFilter implements Ordered {

    private final CurrentTrace trace;

    /** Takes the span of the calling thread. */
    public TraceparentFilter(CurrentTrace trace) {
        this.trace = trace;
    }

    /** Right after Spring's filter of observations, which starts the span. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Traceparent span = trace.span().orElseGet(() -> Traceparent.ofAnswerTo(request));
        span.bindTo(request);
        response.setHeader(Traceparent.HEADER, span.header());
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.clear();
        }
    }
}
