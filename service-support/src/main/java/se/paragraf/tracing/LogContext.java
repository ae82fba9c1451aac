package se.paragraf.tracing;

import org.slf4j.MDC;

/**
 * The logging context (MDC) of a request: command and actor, beside the trace. It belongs to the calling thread and is
 * cleared when the request has been answered. Never put a secret into it.
 */
public final class LogContext {

    /** The key of the trace identifier, which the tracer sets. */
    public static final String TRACE_ID = "traceId";

    /** The key of the idempotency key of a command. */
    public static final String COMMAND_ID = "commandId";

    /** The key of the actor's name. */
    public static final String ACTOR = "actor";

    private LogContext() {}

    /** Sets the command that the thread works on. */
    public static void command(String idempotencyKey) {
        MDC.put(COMMAND_ID, idempotencyKey);
    }

    /** Sets the actor that the thread works for. */
    public static void actor(String name) {
        MDC.put(ACTOR, name);
    }

    /** Removes both. */
    public static void clear() {
        MDC.remove(COMMAND_ID);
        MDC.remove(ACTOR);
    }
}
