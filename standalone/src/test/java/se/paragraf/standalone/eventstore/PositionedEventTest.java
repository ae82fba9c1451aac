package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored is what was appended. */
class PositionedEventTest {

    @TempDir
    Path folder;

    @AutoClose
    private SqliteEventStorageEngine engine;

    @BeforeEach
    void open() {
        engine = Stores.open(folder);
    }

    @Test
    void given_an_event_made_at_a_nanosecond_when_read_then_nothing_of_it_is_lost() {
        DomainEventMessage<?> event =
                SampleEvents.made(Instant.parse("2022-04-13T09:00:00.123456789Z"), "an-event", "one", 0);

        engine.appendEvents(event);

        DomainEventMessage<?> read = engine.readEvents("one").next();
        assertThat(read)
                .returns("an-event", DomainEventMessage::getIdentifier)
                .returns("one", DomainEventMessage::getAggregateIdentifier)
                .returns(0L, DomainEventMessage::getSequenceNumber)
                .returns("Agreement", DomainEventMessage::getType)
                .returns(event.getTimestamp(), DomainEventMessage::getTimestamp)
                .returns(event.getPayload(), DomainEventMessage::getPayload)
                .returns(event.getMetaData(), DomainEventMessage::getMetaData);
    }

    @Test
    void given_an_aggregate_without_type_name_when_read_by_position_then_it_is_still_an_aggregates_event() {
        engine.appendEvents(new GenericDomainEventMessage<>(null, "one", 0, "payload"));

        TrackedEventMessage<?> read = Stores.events(engine).get(0);
        assertThat(read)
                .isInstanceOfSatisfying(
                        DomainEventMessage.class,
                        event -> assertThat(event.getAggregateIdentifier()).isEqualTo("one"));
    }

    @Test
    void given_events_of_no_aggregate_when_appended_then_they_do_not_conflict() {
        engine.appendEvents(GenericEventMessage.asEventMessage("one"), GenericEventMessage.asEventMessage("two"));

        assertThat(Stores.events(engine))
                .noneMatch(DomainEventMessage.class::isInstance)
                .hasSize(2);
    }

    @Test
    void given_events_of_another_store_when_appended_as_stored_then_they_are_read_back_word_for_word(
            @TempDir Path other) {
        engine.appendEvents(SampleEvents.event("one", 0), SampleEvents.event("one", 1));
        List<PositionedEvent> stored = engine.storedAfter(0, 10);

        try (SqliteEventStorageEngine copy = Stores.open(other)) {
            copy.appendAsStored(stored.stream().map(PositionedEvent::event).toList());

            assertThat(copy.storedAfter(0, 10)).isEqualTo(stored);
        }
    }

    @Test
    void given_an_event_that_is_recorded_already_when_appended_as_stored_then_nothing_of_the_append_is_stored() {
        engine.appendEvents(SampleEvents.event("one", 0));
        SerializedEvent recorded = engine.storedAfter(0, 1).get(0).event();
        SerializedEvent fresh = new SerializedEvent(
                "fresh",
                new AggregateSequence("two", 0, "Agreement"),
                recorded.recordedAt(),
                recorded.payloadType(),
                recorded.payloadRevision(),
                recorded.payload(),
                recorded.metadata());

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> engine.appendAsStored(List.of(fresh, recorded)))
                .withMessageContaining(recorded.eventId());
        assertThat(engine.lastPosition()).hasValue(1);
    }

    @Test
    void given_a_stored_event_when_a_person_asks_the_file_then_it_answers_in_json() throws Exception {
        engine.appendEvents(SampleEvents.event("one", 0));

        try (Connection shell = Stores.connect(folder)) {
            assertThat(Stores.ask(shell, "SELECT payload ->> 'name' FROM events"))
                    .isEqualTo("Umeå");
            assertThat(Stores.ask(shell, "SELECT metadata ->> 'actor' FROM events"))
                    .isEqualTo("registrar");
            assertThat(Stores.ask(shell, "SELECT typeof(payload) FROM events")).isEqualTo("text");
        }
    }

    @Test
    void given_more_events_than_a_batch_when_the_aggregate_is_read_then_all_come_in_order() {
        List<DomainEventMessage<?>> events = IntStream.range(0, 1_234)
                .<DomainEventMessage<?>>mapToObj(i -> SampleEvents.event("large", i))
                .toList();
        engine.appendEvents(events);

        assertThat(engine.readEvents("large").asStream().map(DomainEventMessage::getSequenceNumber))
                .isEqualTo(IntStream.range(0, 1_234).mapToObj(Long::valueOf).toList());
        assertThat(engine.lastSequenceNumberFor("large")).contains(1_233L);
        assertThat(engine.lastSequenceNumberFor("none")).isEmpty();
    }

    @Test
    void given_an_unbounded_year_when_appended_then_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.appendEvents(SampleEvents.made(Instant.MAX, "an-event", "one", 0)));
    }

    @Test
    void given_reads_that_failed_when_the_reason_is_gone_then_reads_work_again() throws Exception {
        engine.appendEvents(SampleEvents.event("one", 0));
        assertEachConnectionReads();
        try (Connection other = Stores.connect(folder)) {
            Stores.execute(other, "ALTER TABLE events RENAME TO elsewhere");
            for (int connection = 0; connection < 10; connection++) {
                assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> Stores.events(engine));
            }
            Stores.execute(other, "ALTER TABLE elsewhere RENAME TO events");
        }

        assertEachConnectionReads();
    }

    private void assertEachConnectionReads() {
        for (int connection = 0; connection < 10; connection++) {
            assertThat(Stores.positions(engine)).containsExactly(1L);
        }
    }

    @Test
    void given_another_stores_token_when_read_then_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stores.eventsAfter(engine, GapAwareTrackingToken.newInstance(1, List.of())))
                .withMessageContaining("GlobalSequenceTrackingToken");
    }

    @Test
    void given_no_event_when_tokens_are_made_then_there_are_none() {
        assertThat(engine.createTailToken()).isNull();
        assertThat(engine.createHeadToken()).isNull();
        assertThat(engine.createTokenAt(Instant.now())).isNull();
    }
}
