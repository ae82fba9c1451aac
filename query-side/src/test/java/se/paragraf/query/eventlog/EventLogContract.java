package se.paragraf.query.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.AgreementId;

/** Contract of an event log, on events that Axon has stored. */
public abstract class EventLogContract {

    private static final Map<String, String> NOTED = Map.of("actor", "registrar-1", "commandId", "made-up");

    /** What is to be tried. */
    @FunctionalInterface
    protected interface Trial {
        void on(EventStore store, EventLog recorded) throws Exception;
    }

    /** Tries it on a store, in which others may have recorded before. */
    protected abstract void withStore(Trial trial) throws Exception;

    @Test
    void what_axon_recorded_is_read_as_it_is_stored() throws Exception {
        withStore((store, recorded) -> {
            long before = recorded.head();
            CaseFile file = record(store);

            List<StoredEvent> stored = recorded.after(before, 10);

            assertThat(stored).hasSize(file.events().size());
            for (int index = 0; index < stored.size(); index++) {
                RecordedEvent expected = file.events().get(index);
                StoredEvent event = stored.get(index);
                assertThat(event.agreementId()).isEqualTo(file.id().toString());
                assertThat(event.sequence()).isEqualTo(index);
                assertThat(event.type()).isEqualTo(expected.event().getClass().getName());
                assertThat(event.payload()).isEqualTo(EventJson.mapper().writeValueAsString(expected.event()));
                assertThat(event.metaData()).containsAllEntriesOf(NOTED);
                assertThat(event.position())
                        .isGreaterThan(before)
                        .isEqualTo(stored.get(0).position() + index);
            }
            assertThat(recorded.head()).isEqualTo(stored.get(stored.size() - 1).position());
        });
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_and_end_at_the_head() throws Exception {
        withStore((store, recorded) -> {
            long before = recorded.head();
            record(store);
            record(store);
            List<StoredEvent> whole = recorded.after(before, 1_000);

            List<StoredEvent> paged = new ArrayList<>();
            long position = before;
            for (List<StoredEvent> page = recorded.after(position, 2);
                    !page.isEmpty();
                    page = recorded.after(position, 2)) {
                assertThat(page).hasSizeLessThanOrEqualTo(2);
                paged.addAll(page);
                position = page.get(page.size() - 1).position();
            }

            assertThat(paged).isEqualTo(whole).hasSize(6);
            assertThat(recorded.after(recorded.head(), 10)).isEmpty();
        });
    }

    @Test
    void one_agreements_events_are_read_from_any_sequence_on() throws Exception {
        withStore((store, recorded) -> {
            CaseFile file = record(store);
            record(store);

            assertThat(recorded.ofAgreement(file.id(), 1, 10))
                    .extracting(StoredEvent::sequence)
                    .containsExactly(1L, 2L);
            assertThat(recorded.ofAgreement(file.id(), 0, 2))
                    .extracting(StoredEvent::sequence)
                    .containsExactly(0L, 1L);
            assertThat(recorded.ofAgreement(file.id(), 3, 10)).isEmpty();
            AgreementId unknown = AgreementId.from(UUID.randomUUID().toString());
            assertThat(recorded.ofAgreement(unknown, 0, 10)).isEmpty();
        });
    }

    /** Records a made-up case of three events. */
    private static CaseFile record(EventStore store) {
        int number = Math.abs(UUID.randomUUID().hashCode() % 1_000_000_000);
        CaseFile file = new CaseFile("RS " + number + "-2022", 1).proposed(null, "2480", "2482");
        file.adopted("2480", null).adopted("2482", null);
        List<EventMessage<?>> messages = new ArrayList<>();
        file.events()
                .forEach(event -> messages.add(new GenericDomainEventMessage<>(
                        "Agreement", file.id().toString(), event.sequence(), event.event(), MetaData.from(NOTED))));
        store.publish(messages);
        return file;
    }
}
