package se.paragraf.axon;

import static io.grpc.Metadata.ASCII_STRING_MARSHALLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.ExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.web.problem.ProblemException;

/** Failures in the form in which Axon Server 4.6 and its connector 2025.2 report them. */
class SequenceConflictTest {

    static Stream<Throwable> conflicts() {
        return Stream.of(
                refusal("AXONIQ-2000"),
                new CommandExecutionException("not recorded", refusal("AXONIQ-2000")),
                new ConcurrencyException("the sequence is taken"),
                new AggregateStreamCreationException("the case is open"),
                new DeadlockException("each waits for the other"));
    }

    static Stream<Throwable> outages() {
        return Stream.of(
                Status.UNAVAILABLE.withDescription("io exception").asRuntimeException(),
                new AxonServerException(ErrorCode.CONNECTION_FAILED.errorCode(), "no connection"),
                new ExecutionException("Timeout while executing request", null),
                new EventStoreException("interrupted"));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void given_a_conflict_when_it_is_classified_then_it_is_no_outage_and_nothing_was_recorded(Throwable conflict) {
        assertThat(SequenceConflict.isMeantBy(conflict)).isTrue();
        assertThat(AxonServerUnavailable.isMeantBy(conflict)).isFalse();
        assertThat(detail(conflict))
                .hasValueSatisfying(
                        detail -> assertThat(detail).contains("the command was not recorded: send it again"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void given_an_outage_when_it_is_classified_then_it_is_no_conflict_and_what_was_recorded_is_not_known(
            Throwable outage) {
        assertThat(SequenceConflict.isMeantBy(outage)).isFalse();
        assertThat(AxonServerUnavailable.isMeantBy(outage)).isTrue();
        assertThat(detail(outage))
                .hasValueSatisfying(detail -> assertThat(detail).contains("is not known: send it again"));
    }

    @Test
    void given_another_refusal_with_the_same_status_when_it_is_classified_then_it_is_no_conflict() {
        assertThat(SequenceConflict.isMeantBy(refusal("AXONIQ-2001"))).isFalse();
    }

    @Test
    void given_a_fault_in_the_program_when_it_is_classified_then_it_is_neither() {
        IllegalStateException fault = new IllegalStateException("a fault");

        assertThat(SequenceConflict.isMeantBy(fault)).isFalse();
        assertThat(AxonServerUnavailable.isMeantBy(fault)).isFalse();
        assertThat(detail(fault)).isEmpty();
    }

    private static StatusRuntimeException refusal(String code) {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("axoniq-errorcode", ASCII_STRING_MARSHALLER), code);
        return Status.OUT_OF_RANGE.withDescription("[" + code + "] refused").asRuntimeException(trailers);
    }

    private static Optional<String> detail(Throwable failure) {
        return new AxonServerProblems()
                .translate(failure)
                .map(ProblemException::detail)
                .map(wording -> wording.en());
    }
}
