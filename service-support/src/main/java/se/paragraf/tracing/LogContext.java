package se.paragraf.tracing;

import org.slf4j.MDC;

/**
 * What each line of the log says of the request for which it is written, beside the trace. It is the calling thread's,
 * and is forgotten when the request has been answered. Never put anything secret here.
 */
public final class LogContext {

    /** Under which name a line has the trace; the tracer puts it there. */
    public static final String TRACE_ID = "traceId";

    /** Under which name a line has the idempotency key of a command. */
    public static final String COMMAND_ID = "commandId";

    /** Under which name a line has who asks. */
    public static final String ACTOR = "actor";

    private LogContext() {}

    /** Says which command the thread works on from now on. */
    public static void command(String idempotencyKey) {
        MDC.put(COMMAND_ID, idempotencyKey);
    }

    /** Says who asks for what the thread does from now on. */
    public static void actor(String name) {
        MDC.put(ACTOR, name);
    }

    /** Forgets both. */
    public static void clear() {
        MDC.remove(COMMAND_ID);
        MDC.remove(ACTOR);
    }
}
