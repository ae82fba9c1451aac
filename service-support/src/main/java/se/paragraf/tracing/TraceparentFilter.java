package se.paragraf.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Servlet filter that sets the {@code traceparent} of each answer and the trace in the {@link LogContext}, which it clears
 * after the request. The span is the tracer's, or one of its own where traces are not exported. For requests that are
 * refused before they get here, the writer of problem documents sets it.
 */
public final class TraceparentFilter extends OncePerRequestFilter implements Ordered {

    private final @Nullable Tracer tracer;

    /** @param tracer what starts a span for each request, or null where traces are not exported */
    public TraceparentFilter(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** Right after Spring's filter of observations, which starts the span. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Traceparent span = traced().orElseGet(() -> Traceparent.ofAnswerTo(request));
        span.bindTo(request);
        LogContext.trace(span.traceId());
        response.setHeader(Traceparent.HEADER, span.header());
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.clearWithTrace();
        }
    }

    private Optional<Traceparent> traced() {
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null ? Optional.empty() : traceparent(span.context());
    }

    /** Empty also where OpenTelemetry is disabled, whose spans have no identifiers. */
    private static Optional<Traceparent> traceparent(TraceContext context) {
        boolean sampled = Boolean.TRUE.equals(context.sampled());
        return Traceparent.parse(new Traceparent(context.traceId(), context.spanId(), sampled).header());
    }
}
