package se.paragraf.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;
import se.paragraf.axon.SequenceConflict;
import se.paragraf.command.InvalidSequence;
import se.paragraf.command.dispatch.CaseContended;
import se.paragraf.command.dispatch.EventStoreUnavailable;

class CaseFileCommandBusTest {

    private final CaseFileCommandBus bus = new CaseFileCommandBus(SimpleCommandBus.builder());
    private final AtomicInteger decisions = new AtomicInteger();

    @Test
    void given_another_instance_records_in_between_when_a_command_is_handled_then_it_is_decided_again() {
        bus.subscribe(String.class.getName(), command -> {
            if (decisions.incrementAndGet() < 3) {
                conflictAtCommit();
            }
            return "recorded";
        });

        assertThat(result().getPayload()).isEqualTo("recorded");
        assertThat(decisions).hasValue(3);
    }

    @Test
    void given_it_always_does_when_a_command_is_handled_then_its_sender_is_told_to_try_again() {
        bus.subscribe(String.class.getName(), command -> {
            decisions.incrementAndGet();
            conflictAtCommit();
            return "recorded";
        });

        assertThat(details(result())).isEqualTo(new CaseContended());
        assertThat(decisions).hasValue(SequenceConflict.ATTEMPTS);
    }

    @Test
    void given_the_event_store_is_away_when_a_command_is_handled_then_its_sender_is_told_so() {
        bus.subscribe(String.class.getName(), command -> {
            decisions.incrementAndGet();
            throw new AxonServerException(ErrorCode.CONNECTION_FAILED.errorCode(), "no connection");
        });

        assertThat(details(result())).isEqualTo(new EventStoreUnavailable());
        assertThat(decisions).hasValue(1);
    }

    @Test
    void given_a_fault_in_the_program_when_a_command_is_handled_then_it_is_not_taken_for_an_outage() {
        bus.subscribe(String.class.getName(), command -> {
            throw new IllegalStateException("a fault");
        });

        assertThat(result().exceptionResult()).isInstanceOf(IllegalStateException.class);
    }

    private static void conflictAtCommit() {
        CurrentUnitOfWork.get().onCommit(append -> {
            throw InvalidSequence.refusal();
        });
    }

    private CommandResultMessage<?> result() {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage("a command"), (command, answered) -> result.set(answered));
        return result.get();
    }

    private static Object details(CommandResultMessage<?> result) {
        return ((CommandExecutionException) result.exceptionResult())
                .getDetails()
                .orElseThrow();
    }
}
