package se.paragraf.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.Examples.CASE;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.TERM;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.paragraf.axon.RecordingClock;
import se.paragraf.command.CaseFileFixture;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AgreementId;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Opinion;
import se.paragraf.value.SwedishTime;
import se.paragraf.value.TextVersion;

/** The instants at which command-side processes with clocks of their own record into one event store. */
class RecordedAtTest {

    private static final Instant NOON = Instant.parse("2022-12-01T12:00:00Z");
    private static final CaseNumber OTHER_CASE = new CaseNumber("RS 2-2022");
    private static final AgreementId ONE = AgreementId.of(REGION, CASE);
    private static final AgreementId OTHER = AgreementId.of(REGION, OTHER_CASE);

    private final Clock before = GenericEventMessage.clock;
    private final InMemoryEventStorageEngine store = new InMemoryEventStorageEngine();
    private final CommandProcess first = new CommandProcess(store);
    private final CommandProcess second = new CommandProcess(store);
    private int keys;

    @AfterEach
    void stop() {
        first.axon.shutdown();
        second.axon.shutdown();
        GenericEventMessage.clock = before;
    }

    @Test
    void given_the_clock_goes_back_when_more_is_recorded_then_the_last_instant_is_used_again_in_every_case_file() {
        first.now = NOON;
        send(first, propose(CASE));
        first.now = NOON.minusSeconds(3600);
        send(first, annotate(ONE));
        send(first, propose(OTHER_CASE));
        first.now = NOON.plusSeconds(1);
        send(first, annotate(OTHER));

        assertThat(instants()).containsExactly(NOON, NOON, NOON, NOON.plusSeconds(1));
    }

    @Test
    void given_a_process_whose_clock_is_ahead_when_another_records_into_the_same_case_file_then_it_does_not_fall() {
        first.now = NOON.plusSeconds(3600);
        second.now = NOON;
        send(first, propose(CASE));
        send(second, annotate(ONE));
        send(first, annotate(ONE));

        assertThat(instants()).containsExactly(NOON.plusSeconds(3600), NOON.plusSeconds(3600), NOON.plusSeconds(3600));
    }

    @Test
    void given_it_recorded_into_that_case_file_when_it_records_into_others_then_its_own_instants_do_not_fall() {
        first.now = NOON.plusSeconds(3600);
        second.now = NOON;
        send(first, propose(CASE));
        send(second, annotate(ONE));
        send(second, propose(OTHER_CASE));

        assertThat(instants().get(2)).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void given_a_case_file_that_is_ahead_when_a_command_to_it_is_refused_then_the_other_case_files_are_not_moved() {
        first.now = NOON.plusSeconds(3600);
        second.now = NOON;
        send(first, propose(CASE));
        assertThatThrownBy(() -> send(second, prepared(LocalDate.parse("2023-01-01"))))
                .isInstanceOf(CommandExecutionException.class);
        send(second, propose(OTHER_CASE));

        assertThat(instants()).containsExactly(NOON.plusSeconds(3600), NOON);
    }

    @Test
    void given_a_case_file_that_is_a_day_ahead_when_something_is_recorded_in_it_then_today_is_that_day() {
        LocalDate tomorrow = SwedishTime.day(NOON).plusDays(1);
        first.now = NOON.plusSeconds(86_400);
        second.now = NOON;
        send(first, propose(CASE));
        send(first, propose(OTHER_CASE));
        send(second, prepared(tomorrow));

        assertThatThrownBy(() -> send(second, prepared(tomorrow.plusDays(1))))
                .isInstanceOf(CommandExecutionException.class);
        assertThat(instants()).hasSize(3);
    }

    @Test
    void given_a_successor_that_is_ahead_when_it_takes_the_place_of_another_then_neither_case_file_falls() {
        first.now = NOON;
        recorded(NOON.minusSeconds(60), beforeTheCouncil(adoptedByCouncil()));
        second.now = NOON.plusSeconds(3600);
        send(second, propose(OTHER_CASE));
        send(
                first,
                new SupersedeAgreement(
                        ONE, minutes("24", BodyKind.COUNCIL, "2022-11-29", 260), OTHER, LocalDate.parse("2025-01-01")));

        List<Instant> instants = instants();
        assertThat(instants.subList(instants.size() - 3, instants.size())).containsOnly(NOON.plusSeconds(3600));
    }

    private void recorded(Instant instant, AgreementEvent... events) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        for (int sequence = 0; sequence < events.length; sequence++) {
            first.axon
                    .eventStore()
                    .publish(new GenericDomainEventMessage<>(
                            "Agreement",
                            ONE.toString(),
                            sequence,
                            events[sequence],
                            MetaData.from(CaseFileFixture.context("given-" + sequence, "digest", null)
                                    .eventMetaData()),
                            "event-" + sequence,
                            instant));
        }
        work.commit();
    }

    private List<Instant> instants() {
        return store.readEvents(null, false)
                .<Instant>map(EventMessage::getTimestamp)
                .toList();
    }

    private void send(CommandProcess process, Object command) {
        process.clock.install();
        process.axon
                .commandGateway()
                .sendAndWait(new GenericCommandMessage<>(
                        command,
                        MetaData.from(CaseFileFixture.context("key-" + keys++, "digest", null)
                                .commandMetaData())));
    }

    private static ProposeAgreement propose(CaseNumber caseNumber) {
        return new ProposeAgreement(
                REGION,
                caseNumber,
                "Överenskommelse om samverkan",
                TERM,
                new TextVersion("Överenskommelsen", TEXT),
                List.of(UMEA),
                List.of(),
                minutes("24", BodyKind.BOARD, "2022-04-13", 73));
    }

    private static AnnotateRecord annotate(AgreementId agreementId) {
        return new AnnotateRecord(agreementId, 0L, "En anmärkning");
    }

    private static RecordPreparation prepared(LocalDate day) {
        return new RecordPreparation(ONE, minutes("24", BodyKind.BOARD, day.toString(), 74), Opinion.SUPPORTS);
    }

    /** One process of the command side, with a clock of its own. */
    private static final class CommandProcess {

        private volatile Instant now = NOON;
        private final RecordingClock clock = new RecordingClock(new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return SwedishTime.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("it has one zone");
            }
        });
        private final Configuration axon;

        private CommandProcess(EventStorageEngine store) {
            axon = DefaultConfigurer.defaultConfiguration(false)
                    .configureSerializer(none -> Jackson3Serializer.builder().build())
                    .configureEmbeddedEventStore(none -> store)
                    .registerComponent(Clock.class, none -> clock)
                    .registerComponent(
                            CaseFiles.class,
                            parts -> new StoredCaseFiles(parts.eventStore(), () -> parts.repository(Agreement.class)))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Agreement.class)
                            .configureCommandTargetResolver(
                                    parts -> new AgreementTargetResolver(() -> parts.getComponent(CaseFiles.class))))
                    .start();
        }
    }
}
