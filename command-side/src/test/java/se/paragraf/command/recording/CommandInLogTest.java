package se.paragraf.command.recording;

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
class CommandInLogTest {

    private final Map<String, String> whileHandled = new HashMap<>();
    private final Map<String, String> whileStored = new HashMap<>();

    @BeforeEach
    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void givenACommandFromElsewhere_whenItIsHandledAndStored_thenTheLogSaysOfWhichTraceCommandAndSender() {
        handle(Map.of("traceId", "4bf9", "commandId", "key-1", "actor", "anna", "role", "registrar"));

        Map<String, String> expected = Map.of("traceId", "4bf9", "commandId", "key-1", "actor", "anna");
        assertThat(whileHandled).isEqualTo(expected);
        assertThat(whileStored).isEqualTo(expected);
    }

    @Test
    void givenAThreadThatHandlesManyCommands_whenOneIsDone_thenTheLogSaysWhatItSaidBefore() {
        MDC.put("traceId", "the thread's own");

        handle(Map.of("traceId", "4bf9", "commandId", "key-1"));

        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("traceId", "the thread's own"));
    }

    private void handle(Map<String, ?> metaData) {
        CommandMessage<String> command = new GenericCommandMessage<>("a command", metaData);
        DefaultUnitOfWork<CommandMessage<String>> unitOfWork = DefaultUnitOfWork.startAndGet(command);
        unitOfWork.onPrepareCommit(storing -> whileStored.putAll(MDC.getCopyOfContextMap()));
        unitOfWork.executeWithResult(() -> new CommandInLog().handle(unitOfWork, () -> {
            whileHandled.putAll(MDC.getCopyOfContextMap());
            return "handled";
        }));
    }
}
