package se.paragraf.command.correction;

import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.correction.Written.ONE;
import static se.paragraf.command.correction.Written.asked;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CaseFileFixture;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.StoredCaseFiles;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.event.AgreementEvent;
import se.paragraf.refusal.CorrectionRefusal.NotAsRecorded;
import se.paragraf.value.SwedishTime;

/**
 * A correction is decided on what the event store has recorded, and not on what a snapshot or memory says of it. The case
 * file in these tests is loaded from other events than those of the store, as by a forged snapshot.
 */
class AsRecordedTest {

    private static final String PROPOSER = "ada";
    private static final CommandContext ADA = by(PROPOSER, "decide");
    private static final AgreementEvent PROPOSAL = asked(1, 1, "source.paragraph", "'113'", "'131'");

    @Test
    void nobody_approves_a_correction_of_their_own_that_is_said_to_be_anothers() {
        refused(new ApproveCorrection(ID, ONE), PROPOSAL, "berit");
    }

    @Test
    void nobody_declines_a_correction_of_their_own_that_is_said_to_be_anothers() {
        refused(new DeclineCorrection(ID, ONE, null), PROPOSAL, "berit");
    }

    @Test
    void a_correction_is_not_approved_with_another_value_than_was_proposed() {
        refused(new ApproveCorrection(ID, ONE), asked(1, 1, "source.paragraph", "'113'", "'999'"), "berit", "berit");
    }

    @Test
    void a_correction_is_not_approved_of_another_member_than_was_proposed() {
        refused(new ApproveCorrection(ID, ONE), asked(1, 1, "source.pages", null, "131"), "berit", "berit");
    }

    @Test
    void a_correction_is_approved_that_is_as_it_was_recorded() {
        List<AgreementEvent> events = List.of(proposed(), adoptedBy(UMEA), PROPOSAL);
        fixture(events, "berit", events, "berit", new ApproveCorrection(ID, ONE))
                .expectSuccessfulHandlerExecution();
    }

    private static void refused(Object command, AgreementEvent loaded, String loadedProposer) {
        refused(command, loaded, loadedProposer, PROPOSER);
    }

    private static void refused(Object command, AgreementEvent loaded, String loadedProposer, String recordedProposer) {
        fixture(
                        List.of(proposed(), adoptedBy(UMEA), loaded),
                        loadedProposer,
                        List.of(proposed(), adoptedBy(UMEA), PROPOSAL),
                        recordedProposer,
                        command)
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new NotAsRecorded(List.of("records")))
                .expectNoEvents();
    }

    private static ResultValidator<Agreement> fixture(
            List<AgreementEvent> loaded,
            String loadedProposer,
            List<AgreementEvent> recorded,
            String recordedProposer,
            Object command) {
        AggregateTestFixture<Agreement> fixture = new AggregateTestFixture<>(Agreement.class);
        EventStore store = (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(),
                new Class<?>[] {EventStore.class},
                (proxy, method, arguments) -> DomainEventStream.of(fixture.getEventStore()
                        .readEvents((String) arguments[0])
                        .asStream()
                        .filter(event -> event.getSequenceNumber() >= (long) arguments[1])
                        .map(event -> recorded(event, recorded, recordedProposer))));
        List<Object> given = new ArrayList<>();
        for (int sequence = 0; sequence < loaded.size(); sequence++) {
            given.add(new GenericEventMessage<>(loaded.get(sequence), metaData(loadedProposer, sequence)));
        }
        fixture.registerInjectableResource(Clock.fixed(CaseFileFixture.NOW, SwedishTime.ZONE));
        fixture.registerInjectableResource(new StoredCaseFiles(store, fixture::getRepository));
        return fixture.given(given).when(command, ADA.commandMetaData());
    }

    private static DomainEventMessage<?> recorded(
            DomainEventMessage<?> loaded, List<AgreementEvent> recorded, String proposer) {
        int sequence = (int) loaded.getSequenceNumber();
        return new GenericDomainEventMessage<>(
                loaded.getType(),
                loaded.getAggregateIdentifier(),
                sequence,
                recorded.get(sequence),
                metaData(proposer, sequence),
                loaded.getIdentifier(),
                loaded.getTimestamp());
    }

    private static MetaData metaData(String proposer, int sequence) {
        return MetaData.from(
                by(sequence == 2 ? proposer : "registrar", "key-" + sequence).eventMetaData());
    }

    private static CommandContext by(String actor, String key) {
        return new CommandContext(actor, "registrar", key, "digest", null);
    }
}
