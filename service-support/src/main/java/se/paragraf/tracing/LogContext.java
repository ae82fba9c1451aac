package se.paragraf.tracing;

import org.slf4j.MDC;

/**
 * The logging context (MDC) of a request: command and actor, beside the trace. It belongs to the calling thread and is
 * cleared when the request has been answered. Never put a secret into it.
 */
public final class LogContext {

    /** The key of the trace identifier. */
    public static final String TRACE_ID = "traceId";

    /** The key of the idempotency key of a command. */
    public static final String COMMAND_ID = "commandId";

    /** The key of the actor's name. */
    public static final String ACTOR = "actor";

    private LogContext() {}

    /** Sets the trace that the thread works in. */
    static void trace(String traceId) {
        MDC.put(TRACE_ID, traceId);
    }

    /** Sets the command that the thread works on. */
    public static void command(String idempotencyKey) {
        MDC.put(COMMAND_ID, idempotencyKey);
    }

    /** Sets the actor that the thread works for. */
    public static void actor(String name) {
        MDC.put(ACTOR, name);
    }

    /** Removes all of it, when the thread has done its work for the request. */
    static void clearWithTrace() {
        clear();
        MDC.remove(TRACE_ID);
    }

    /** Removes command and actor. */
    public static void clear() {
        MDC.remove(COMMAND_ID);
        MDC.remove(ACTOR);
    }
}
