package se.paragraf.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;

/** The trace and span of the calling thread. */
public final class CurrentTrace {

    private final Tracer tracer;

    /** Reads from the tracer. */
    public CurrentTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The current span; empty where the thread works for no request. */
    public Optional<Traceparent> span() {
        Span span = tracer.currentSpan();
        return span == null ? Optional.empty() : span(span.context());
    }

    /** Empty also where OpenTelemetry is disabled, whose spans have no identifiers. */
    private static Optional<Traceparent> span(TraceContext context) {
        boolean sampled = Boolean.TRUE.equals(context.sampled());
        return Traceparent.parse(new Traceparent(context.traceId(), context.spanId(), sampled).header());
    }
}
