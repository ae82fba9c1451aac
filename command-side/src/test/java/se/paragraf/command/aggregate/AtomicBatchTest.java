package se.paragraf.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.paragraf.axon.SequenceConflict;
import se.paragraf.command.CaseFileFixture;
import se.paragraf.command.Examples;
import se.paragraf.command.InvalidSequence;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.dispatch.CommandEnvelope;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.value.SwedishTime;
import se.paragraf.value.TextVersion;

/** Batches on an event store that refuses appends as Axon Server does. */
class AtomicBatchTest {

    private int refusals;
    private int appends;
    private int decisions;
    private int progress;

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(none -> Jackson3Serializer.builder().build())
            .configureEmbeddedEventStore(none -> new InMemoryEventStorageEngine() {
                @Override
                public void appendEvents(List<? extends EventMessage<?>> events) {
                    if (appends++ < refusals) {
                        throw InvalidSequence.refusal();
                    }
                    super.appendEvents(events);
                }
            })
            .registerComponent(Clock.class, none -> Clock.fixed(CaseFileFixture.NOW, SwedishTime.ZONE))
            .registerComponent(
                    CaseFiles.class,
                    parts -> new StoredCaseFiles(parts.eventStore(), () -> parts.repository(Agreement.class)))
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Agreement.class))
            .start();

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void
            given_another_instance_records_in_between_when_a_batch_is_committed_then_all_of_it_is_decided_again_and_recorded_once() {
        refusals = 2;

        List<CommandResult> results = decide();

        assertThat(results).allSatisfy(result -> assertThat(result.refusal()).isNull());
        assertThat(decisions).isEqualTo(3);
        assertThat(progress).isEqualTo(2);
        assertThat(appends).isEqualTo(3);
        assertThat(axon.eventStore().readEvents(Examples.ID.toString()).asStream())
                .hasSize(2);
    }

    @Test
    void given_it_always_does_when_a_batch_is_committed_then_it_ends_in_the_conflict_and_nothing_is_recorded() {
        refusals = Integer.MAX_VALUE;

        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(this::decide)
                .satisfies(e -> assertThat(SequenceConflict.isMeantBy(e)).isTrue());
        assertThat(decisions).isEqualTo(SequenceConflict.ATTEMPTS);
        assertThat(axon.eventStore().lastSequenceNumberFor(Examples.ID.toString()))
                .isEmpty();
    }

    private List<CommandResult> decide() {
        ProposeAgreement proposal = new ProposeAgreement(
                Examples.REGION,
                Examples.CASE,
                "Made-up agreement",
                Examples.TERM,
                new TextVersion("Made-up text", null),
                List.of(Examples.UMEA),
                List.of(),
                null);
        return new AtomicBatch(axon)
                .decide(
                        List.of(
                                envelope(proposal, "first"),
                                envelope(new AnnotateRecord(Examples.ID, 0L, "Made-up remark"), "second")),
                        results -> {
                            decisions++;
                            return true;
                        },
                        () -> progress++);
    }

    private static CommandEnvelope envelope(CaseFileCommand command, String key) {
        return new CommandEnvelope(command, CaseFileFixture.context(key, "digest-" + key, null));
    }
}
