package se.paragraf.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;
import se.paragraf.axon.SequenceConflict;
import se.paragraf.command.InvalidSequence;
import se.paragraf.command.dispatch.CaseContended;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.command.dispatch.CommandUnverified;
import se.paragraf.command.dispatch.EventStoreUnavailable;
import se.paragraf.event.MetaDataKey;
import se.paragraf.security.AuthenticationKey;

class CaseFileCommandBusTest {

    private final CommandAuthenticator authenticator = authenticator();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CaseFileCommandBus bus = new CaseFileCommandBus(SimpleCommandBus.builder(), authenticator, metrics);
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
    void given_the_event_store_is_away_when_a_command_is_handled_then_its_sender_is_told_so_across_processes() {
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

    @Test
    void given_commands_that_are_forged_or_repeated_when_they_arrive_then_they_are_counted_and_nothing_is_decided() {
        bus.subscribe(String.class.getName(), command -> decisions.incrementAndGet());
        CommandMessage<Object> signed = authenticator.sign(command());
        result(signed);

        assertThat(details(result(signed))).isEqualTo(new CommandUnverified());
        assertThat(details(result(command()))).isEqualTo(new CommandUnverified());
        assertThat(details(result(authenticator().sign(command())))).isEqualTo(new CommandUnverified());

        assertThat(decisions).hasValue(1);
        assertThat(List.of("repeated", "unsigned", "wrong_code"))
                .allSatisfy(reason -> assertThat(metrics.counter(CaseFileCommandBus.METRIC, "reason", reason)
                                .count())
                        .isEqualTo(1));
    }

    private static void conflictAtCommit() {
        CurrentUnitOfWork.get().onCommit(append -> {
            throw InvalidSequence.refusal();
        });
    }

    private CommandResultMessage<?> result() {
        return result(authenticator.sign(command()));
    }

    private CommandResultMessage<?> result(CommandMessage<?> sent) {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(sent, (command, answered) -> result.set(answered));
        return result.get();
    }

    private static CommandMessage<Object> command() {
        return GenericCommandMessage.asCommandMessage("a command")
                .andMetaData(Map.of(MetaDataKey.COMMAND_DIGEST, CommandDigest.of("a command")));
    }

    private static CommandAuthenticator authenticator() {
        return new CommandAuthenticator(AuthenticationKey.of(AuthenticationKey.newSecret()), null, Clock.systemUTC());
    }

    private static Object details(CommandResultMessage<?> result) {
        return ((CommandExecutionException) result.exceptionResult())
                .getDetails()
                .orElseThrow();
    }
}
