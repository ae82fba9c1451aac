package se.paragraf.tracing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in each answer which step of which trace it was, and keeps the log of one request apart from that of the next.
 * What is refused before it gets here is told by {@link se.paragraf.web.problem.ProblemWriter}.
 */
public final class TraceparentFilter extends OncePerRequestFilter implements Ordered {

    private final CurrentTrace trace;

    /** A filter that asks for the trace of the calling thread. */
    public TraceparentFilter(CurrentTrace trace) {
        this.trace = trace;
    }

    /** Right after Spring's filter of observations, which begins the step. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Traceparent step = trace.step().orElseGet(() -> Traceparent.answering(request));
        step.noteFor(request);
        response.setHeader(Traceparent.HEADER, step.header());
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.clear();
        }
    }
}
