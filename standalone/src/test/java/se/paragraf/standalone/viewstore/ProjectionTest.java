package se.paragraf.standalone.viewstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.projection.MissingEventException;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.standalone.sqlite.SqliteTransactions;

/** The projection into a file, as Axon delivers to it. */
class ProjectionTest {

    @TempDir
    private Path directory;

    private ViewDatabase database;
    private SqliteTransactions transactions;
    private SqliteViewStore store;
    private SqliteTokenStore tokens;

    @BeforeEach
    void open() {
        database = ViewDatabase.open(directory.resolve("views.db"));
        transactions = database.transactions();
        store = new SqliteViewStore(database);
        tokens = new SqliteTokenStore(transactions, JacksonSerializer.defaultSerializer());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void events_that_axons_processor_delivers_become_views() throws InterruptedException {
        InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
        List<RecordedEvent> recorded = DeliveredCases.recorded();
        recorded.forEach(event -> events.appendEvents(new GenericDomainEventMessage<>(
                "Agreement", event.event().agreementId().toString(), event.sequence(), event.event())));
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> JacksonSerializer.defaultSerializer())
                .configureEmbeddedEventStore(configuration -> events)
                .eventProcessing(processing -> processing
                        .usingPooledStreamingEventProcessors()
                        .registerEventHandler(configuration -> new ViewProjection(store, Clock.systemUTC()))
                        .registerTokenStore(ViewProjection.GROUP, configuration -> tokens)
                        .registerTransactionManager(ViewProjection.GROUP, configuration -> transactions)
                        .registerPooledStreamingEventProcessorConfiguration(
                                ViewProjection.GROUP,
                                (configuration, builder) ->
                                        builder.initialSegmentCount(1).batchSize(7)))
                .start();
        try {
            long last = recorded.get(recorded.size() - 1).position();
            assertThat(store.awaitBeyond(last - 1, Duration.ofMinutes(1))).isTrue();
        } finally {
            axon.shutdown();
        }
        for (CaseFile file : DeliveredCases.all()) {
            long entries = store.read(reader -> reader.countOfAgreement(ViewKind.TRAIL, file.id()));
            assertThat(entries).isEqualTo(file.events().size());
            // These were recorded just now, which is one of the bounds of a day that nobody stated.
            assertThat(facts(file).parties())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("undated")
                    .isEqualTo(folded(file).parties());
            assertThat(facts(file).last().sequence()).isEqualTo(file.events().size() - 1);
        }
    }

    @Test
    void given_a_full_disk_when_events_are_delivered_then_none_is_skipped_and_all_are_in_the_views_once_there_is_room()
            throws Exception {
        List<RecordedEvent> events = DeliveredCases.recorded();
        long last = events.get(events.size() - 1).position();
        GlobalSequenceTrackingToken first = new GlobalSequenceTrackingToken(-1);
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments(ViewProjection.GROUP, 1, first));
        allowPages("1");

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> delivery().deliver(events, events.size())).hasStackTraceContaining("SQLITE_FULL");
        }
        assertThat(token()).isEqualTo(first);
        assertThat(position()).isEqualTo(ViewReader.NOTHING);

        allowPages("1000000");
        delivery().deliver(events, events.size());
        assertThat(token()).isEqualTo(new GlobalSequenceTrackingToken(last));
        assertThat(position()).isEqualTo(last);
        assertThat(database.live().file().connection().getAutoCommit()).isTrue();
    }

    private void allowPages(String count) {
        database.live().file().jdbc().execute("PRAGMA max_page_count = " + count);
    }

    @Test
    void given_a_failure_at_the_commit_then_neither_view_nor_token_is_there_and_later_both_are() {
        List<RecordedEvent> events = DeliveredCases.recorded();
        GlobalSequenceTrackingToken first = new GlobalSequenceTrackingToken(-1);
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments(ViewProjection.GROUP, 1, first));
        assertThat(token()).isEqualTo(first);

        Delivery failing = delivery().atCommit(() -> {
            throw new IllegalStateException("the machine stops here");
        });
        assertThatThrownBy(() -> failing.deliver(events, events.size())).hasMessageContaining("the machine stops here");
        assertThat(token()).isEqualTo(first);
        assertThat(position()).isEqualTo(ViewReader.NOTHING);

        delivery().deliver(events, events.size());
        long last = events.get(events.size() - 1).position();
        assertThat(token()).isEqualTo(new GlobalSequenceTrackingToken(last));
        assertThat(position()).isEqualTo(last);
    }

    @Test
    void given_a_batch_that_was_rolled_back_then_what_the_projection_kept_of_it_is_not_taken_for_what_the_store_has() {
        List<RecordedEvent> events = DeliveredCases.recorded();
        int half = events.size() / 2;
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments(ViewProjection.GROUP, 1, null));
        ViewProjection projection = new ViewProjection(store, Clock.systemUTC());
        new Delivery(transactions, tokens, projection).deliver(events.subList(0, half), 5);

        List<RecordedEvent> rest = events.subList(half, events.size());
        Delivery failing = new Delivery(transactions, tokens, projection).atCommit(() -> {
            throw new IllegalStateException("the machine stops here");
        });
        assertThatThrownBy(() -> failing.deliver(rest, rest.size())).hasMessageContaining("the machine stops here");
        new Delivery(transactions, tokens, projection).deliver(rest, 3);

        for (CaseFile file : DeliveredCases.all()) {
            assertThat(facts(file)).isEqualTo(folded(file));
        }
    }

    @Test
    void events_replayed_give_the_same_views_byte_for_byte_however_they_are_batched() {
        List<RecordedEvent> events = DeliveredCases.recorded();
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments(ViewProjection.GROUP, 1, null));
        delivery().deliver(events, 1);
        List<StoredDocument> once = everything();
        // the trail, and of each case its status, two review windows and the decision that can be appealed
        assertThat(once).hasSize(events.size() + DeliveredCases.COUNT * 4);

        delivery().deliver(events, 5);
        assertThat(everything()).isEqualTo(once);

        store.switchTo(store.live(), store.open(), this::position);
        assertThat(everything()).isEmpty();
        delivery().deliver(events, 13);
        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void given_a_correction_of_an_earlier_record_then_the_views_say_what_the_events_amount_to_in_whatever_batches() {
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments(ViewProjection.GROUP, 1, null));
        for (int batchSize : new int[] {1, 3, 1_000}) {
            store.switchTo(store.live(), store.open(), this::position);
            delivery().deliver(DeliveredCases.recorded(), batchSize);
            for (CaseFile file : DeliveredCases.all()) {
                assertThat(facts(file)).isEqualTo(folded(file));
                assertThat(facts(file).proposal().title()).isEqualTo("Rätt");
            }
        }
    }

    @Test
    void an_event_whose_predecessor_is_missing_becomes_a_dead_letter_of_its_case_and_is_not_skipped() {
        List<RecordedEvent> events = DeliveredCases.all().get(0).events();
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments(ViewProjection.GROUP, 1, null));
        delivery().deliver(events.subList(0, 1), 1);
        delivery().deliver(events.subList(2, 4), 1);

        DeadLetter letter = store.read(reader -> reader.get(
                        DeadLetterView.key(DeliveredCases.all().get(0).id())))
                .map(DeadLetterView::letter)
                .orElseThrow();
        assertThat(letter.cause()).contains(MissingEventException.class.getSimpleName());
        assertThat(letter.positions())
                .containsExactly(events.get(2).position(), events.get(3).position());
        assertThat(facts(DeliveredCases.all().get(0)).last().sequence()).isZero();
    }

    private Delivery delivery() {
        return new Delivery(transactions, tokens, new ViewProjection(store, Clock.systemUTC()));
    }

    private TrackingToken token() {
        return transactions.fetchInTransaction(() -> tokens.fetchToken(ViewProjection.GROUP, 0));
    }

    private long position() {
        return store.read(ViewReader::position);
    }

    private List<StoredDocument> everything() {
        return store.read(reader -> {
            List<StoredDocument> documents = new ArrayList<>();
            for (CaseFile file : DeliveredCases.all()) {
                for (ViewKind kind : ViewKind.values()) {
                    documents.addAll(reader.ofAgreement(kind, file.id(), 0, 1_000));
                }
            }
            return documents;
        });
    }

    private AgreementFacts facts(CaseFile file) {
        return store.read(reader -> reader.get(StatusView.key(file.id())))
                .map(StatusView::facts)
                .orElseThrow();
    }

    private static AgreementFacts folded(CaseFile file) {
        return AgreementHistory.fold(file.events()).orElseThrow();
    }
}
