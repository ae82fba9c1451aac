package se.paragraf.command.aggregate;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import se.paragraf.event.MetaDataKey;
import se.paragraf.tracing.LogContext;

/**
 * Command handler interceptor that sets the trace, the command and the actor in the logging context (MDC) while a command
 * is handled, on whichever instance.
 */
public final class CommandLoggingInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain) throws Exception {
        Map<String, String> before = MDC.getCopyOfContextMap();
        MetaData metaData = unitOfWork.getMessage().getMetaData();
        put(LogContext.TRACE_ID, metaData.get(MetaDataKey.TRACE_ID));
        put(LogContext.COMMAND_ID, metaData.get(MetaDataKey.COMMAND_ID));
        put(LogContext.ACTOR, metaData.get(MetaDataKey.ACTOR));
        // On cleanup, since the events are stored after the handler.
        unitOfWork.onCleanup(done -> restore(before));
        return interceptorChain.proceed();
    }

    private static void put(String name, @Nullable Object value) {
        if (value != null) {
            MDC.put(name, value.toString());
        }
    }

    private static void restore(@Nullable Map<String, String> before) {
        if (before == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(before);
        }
    }
}
