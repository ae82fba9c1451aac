package se.paragraf.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;

/** The trace that the calling thread works for. */
public final class CurrentTrace {

    private final Tracer tracer;

    /** Asks the tracer. */
    public CurrentTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The step that the thread is at; empty where it works for no request. */
    public Optional<Traceparent> step() {
        Span span = tracer.currentSpan();
        return span == null ? Optional.empty() : step(span.context());
    }

    /** Where OpenTelemetry is switched off there are steps that have no identifier. */
    private static Optional<Traceparent> step(TraceContext context) {
        boolean sampled = Boolean.TRUE.equals(context.sampled());
        return Traceparent.parse(new Traceparent(context.traceId(), context.spanId(), sampled).header());
    }
}
