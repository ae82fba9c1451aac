package se.paragraf.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** A command's lines in the log, where another process took the request in. */
class CommandLoggingInterceptorTest {

    private final Map<String, String> whileHandled = new HashMap<>();
    private final Map<String, String> whileStored = new HashMap<>();

    @BeforeEach
    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void
            given_a_command_from_elsewhere_when_it_is_handled_and_stored_then_the_log_says_of_which_trace_command_and_sender() {
        handle(Map.of("traceId", "4bf9", "commandId", "key-1", "actor", "anna", "role", "registrar"));

        Map<String, String> expected = Map.of("traceId", "4bf9", "commandId", "key-1", "actor", "anna");
        assertThat(whileHandled).isEqualTo(expected);
        assertThat(whileStored).isEqualTo(expected);
    }

    @Test
    void given_a_thread_that_handles_many_commands_when_one_is_done_then_the_log_says_what_it_said_before() {
        MDC.put("traceId", "the thread's own");

        handle(Map.of("traceId", "4bf9", "commandId", "key-1"));

        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("traceId", "the thread's own"));
    }

    private void handle(Map<String, ?> metaData) {
        CommandMessage<String> command = new GenericCommandMessage<>("a command", metaData);
        DefaultUnitOfWork<CommandMessage<String>> unitOfWork = DefaultUnitOfWork.startAndGet(command);
        unitOfWork.onPrepareCommit(storing -> whileStored.putAll(MDC.getCopyOfContextMap()));
        unitOfWork.executeWithResult(() -> new CommandLoggingInterceptor().handle(unitOfWork, () -> {
            whileHandled.putAll(MDC.getCopyOfContextMap());
            return "handled";
        }));
    }
}
