package se.paragraf.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;

import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.paragraf.axon.SequenceConflict;
import se.paragraf.command.CaseFileFixture;
import se.paragraf.command.Examples;
import se.paragraf.command.InvalidSequence;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.dispatch.CommandEnvelope;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AgreementId;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
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

    @Test
    void
            given_another_unit_of_work_that_holds_the_successor_and_waits_for_the_case_then_the_supersession_is_decided_again()
                    throws Exception {
        record(beforeTheCouncil(adoptedByCouncil()));
        ProposeAgreement proposal = proposal(new CaseNumber("RS 2-2022"));
        AgreementId successor = proposal.agreementId();
        new AtomicBatch(axon).decide(List.of(envelope(proposal, "proposal")), results -> true, () -> {});
        CountDownLatch batchHoldsTheCase = new CountDownLatch(1);
        CountDownLatch otherHoldsTheSuccessor = new CountDownLatch(1);
        Thread other = new Thread(() -> inUnitOfWork(() -> {
            axon.repository(Agreement.class).load(successor.toString());
            otherHoldsTheSuccessor.countDown();
            await(batchHoldsTheCase);
            axon.repository(Agreement.class).load(Examples.ID.toString());
        }));
        other.start();
        await(otherHoldsTheSuccessor);

        List<CommandResult> results = new AtomicBatch(axon)
                .decide(
                        List.of(
                                envelope(new AnnotateRecord(Examples.ID, 0L, "Made-up remark"), "remark"),
                                envelope(
                                        new SupersedeAgreement(
                                                Examples.ID,
                                                Examples.minutes("24", BodyKind.COUNCIL, "2022-11-29", 260),
                                                successor,
                                                Examples.day("2025-01-01")),
                                        "superseded")),
                        decided -> true,
                        () -> {
                            batchHoldsTheCase.countDown();
                            while (other.isAlive() && !isWaiting(other)) {
                                Thread.onSpinWait();
                            }
                        });

        other.join();
        assertThat(results).allSatisfy(result -> assertThat(result.refusal()).isNull());
        assertThat(axon.eventStore().readEvents(successor.toString()).asStream())
                .hasSize(2);
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void inUnitOfWork(Runnable work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            work.run();
        } finally {
            unit.rollback();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(AgreementEvent... events) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        for (int sequence = 0; sequence < events.length; sequence++) {
            axon.eventStore()
                    .publish(new GenericDomainEventMessage<>(
                            "Agreement",
                            Examples.ID.toString(),
                            sequence,
                            events[sequence],
                            MetaData.from(CaseFileFixture.context("given-" + sequence, "digest", null)
                                    .eventMetaData())));
        }
        work.commit();
    }

    private List<CommandResult> decide() {
        ProposeAgreement proposal = proposal(Examples.CASE);
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

    private static ProposeAgreement proposal(CaseNumber number) {
        return new ProposeAgreement(
                Examples.REGION,
                number,
                "Made-up agreement",
                Examples.TERM,
                new TextVersion("Made-up text", null),
                List.of(Examples.UMEA),
                List.of(),
                null);
    }

    private static CommandEnvelope envelope(CaseFileCommand command, String key) {
        return new CommandEnvelope(command, CaseFileFixture.context(key, "digest-" + key, null));
    }
}
