package se.paragraf.tracing;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The trace and span of the request that the calling thread works for. */
public final class CurrentTrace {

    /** The current span; empty where the thread works for no request. */
    public Optional<Traceparent> span() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Traceparent.boundTo(attributes.getRequest())
                : Optional.empty();
    }
}
