package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.standalone.eventstore.CommittedBatch.CommittedEvent;

/** The commit listener is notified of each commit and cannot block the store. */
class CommitListenerTest {

    @TempDir
    Path folder;

    private static final int APPENDS = 40;

    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();

    @Test
    void given_appends_when_they_are_committed_then_the_listener_is_told_how_many_shared_each() throws Exception {
        try (SqliteEventStorageEngine engine = listenedToBy(batch -> told.add(batch.appends()))) {
            engine.appendEvents(SampleEvents.event(SampleEvents.newAggregateId(), 0));

            assertThat(told.take()).isEqualTo(1);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void given_many_writers_then_the_listener_is_told_of_every_event_in_the_order_of_positions_as_a_reader_gets_it() {
        List<CommittedBatch> batches = new CopyOnWriteArrayList<>();
        try (SqliteEventStorageEngine engine = listenedToBy(batches::add)) {
            appendFromManyThreads(engine);
            engine.appendAsStored(List.of(
                    SerializedEvent.of(SampleEvents.event(SampleEvents.newAggregateId(), 0), SampleEvents.SERIALIZER)));
            await(() ->
                    batches.stream().mapToInt(batch -> batch.events().size()).sum() == 3 * APPENDS + 1);

            List<CommittedEvent> told =
                    batches.stream().flatMap(batch -> batch.events().stream()).toList();
            assertThat(told).map(CommittedEvent::stored).isEqualTo(engine.storedAfter(0, 1_000));
            assertThat(told.stream().flatMap(event -> event.tracked().stream()).map(CommitListenerTest::content))
                    .isEqualTo(engine.readEvents(null, false)
                            .limit(3 * APPENDS)
                            .map(CommitListenerTest::content)
                            .toList());
            assertThat(told.get(3 * APPENDS).tracked()).isEmpty();
        }
    }

    /** It goes on as soon as the commit is on disk, before the listener is told. */
    @Test
    void given_a_caller_that_uses_its_list_again_when_the_listener_is_told_then_it_gets_what_was_appended() {
        DomainEventMessage<?> event = SampleEvents.event(SampleEvents.newAggregateId(), 0);
        List<DomainEventMessage<?>> own = new ArrayList<>(List.of(event));
        PendingWrite.Append append =
                new PendingWrite.Append(List.of(SerializedEvent.of(event, SampleEvents.SERIALIZER)), own);

        own.clear();

        assertThat(append.at(7)).map(CommittedEvent::message).containsExactly(event);
    }

    /** Appends of two events, each followed by one that is refused and one that is not. */
    private static void appendFromManyThreads(SqliteEventStorageEngine engine) {
        IntStream.range(0, APPENDS)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> {
                            String aggregate = SampleEvents.newAggregateId();
                            engine.appendEvents(SampleEvents.event(aggregate, 0), SampleEvents.event(aggregate, 1));
                            assertThatThrownBy(() -> engine.appendEvents(
                                            SampleEvents.event(aggregate, 2), SampleEvents.event(aggregate, 1)))
                                    .isInstanceOf(ConcurrencyException.class);
                            engine.appendEvents(SampleEvents.event(aggregate, 2));
                        },
                        ThreadPerTask.EXECUTOR))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static List<Object> content(TrackedEventMessage<?> event) {
        DomainEventMessage<?> domainEvent = (DomainEventMessage<?>) event;
        return List.of(
                event.trackingToken(),
                event.getIdentifier(),
                event.getTimestamp(),
                event.getPayload(),
                event.getMetaData(),
                domainEvent.getAggregateIdentifier(),
                domainEvent.getSequenceNumber(),
                domainEvent.getType());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void given_a_listener_that_fails_when_events_are_appended_then_they_are_stored_all_the_same() {
        mustStoreInSpiteOf(batch -> {
            throw new IllegalStateException("cannot count");
        });
    }

    @Test
    void given_a_listener_that_ends_in_an_error_when_events_are_appended_then_they_are_stored_all_the_same() {
        mustStoreInSpiteOf(batch -> {
            throw new OutOfMemoryError("no room to count");
        });
    }

    private void mustStoreInSpiteOf(CommitListener listener) {
        SqliteEventStorageEngine engine = listenedToBy(listener);
        engine.appendEvents(SampleEvents.event(SampleEvents.newAggregateId(), 0));

        // By another thread, since a store that is held up answers neither this nor its close.
        CompletableFuture.runAsync(
                        () -> engine.appendEvents(SampleEvents.event(SampleEvents.newAggregateId(), 0)),
                        ThreadPerTask.EXECUTOR)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();

        assertThat(engine.lastPosition()).hasValue(2);
        engine.close();
    }

    private SqliteEventStorageEngine listenedToBy(CommitListener listener) {
        return Stores.builder(folder).commitListener(listener).open();
    }
}
