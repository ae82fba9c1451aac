package se.paragraf.standalone.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers who wait while something else happens to them or to the store. */
class ClosingTest {

    @TempDir
    Path folder;

    @Test
    void given_accepted_appends_when_the_store_closes_then_they_are_stored_and_later_ones_refused() throws Exception {
        SqliteEventStorageEngine engine = Stores.open(folder);
        HeldBatch batch = HeldBatch.of(engine, folder);
        List<CompletableFuture<Void>> accepted = IntStream.range(0, 10)
                .mapToObj(i -> batch.append(SampleEvents.event("accepted-" + i, 0)))
                .toList();
        Thread closing = new Thread(engine::close);
        closing.start();
        Stores.await(() -> closing.getState() == Thread.State.WAITING);

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> engine.appendEvents(SampleEvents.event("late", 0)))
                .withMessageContaining("closed");
        batch.release();
        closing.join();

        assertThat(CompletableFuture.allOf(accepted.toArray(CompletableFuture<?>[]::new)))
                .succeedsWithin(TestTime.LIMIT);
        try (SqliteEventStorageEngine again = Stores.open(folder)) {
            assertThat(Stores.positions(again)).isEqualTo(Stores.gaplessUpTo(10));
        }
    }

    @RepeatedTest(5)
    void given_writers_at_work_when_the_store_closes_then_each_is_told_the_truth() throws Exception {
        SqliteEventStorageEngine engine = Stores.open(folder);
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<List<String>>> writers = Stream.generate(() -> threads.submit(() -> appendUntilClosed(engine)))
                .limit(8)
                .toList();
        Stores.await(() -> engine.statistics().appends() > 100);

        engine.close();

        List<String> acknowledged = new ArrayList<>();
        for (Future<List<String>> writer : writers) {
            acknowledged.addAll(writer.get(TestTime.LIMIT.toSeconds(), SECONDS));
        }
        threads.shutdown();
        try (SqliteEventStorageEngine again = Stores.open(folder)) {
            assertThat(Stores.eventIds(again)).containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    private static List<String> appendUntilClosed(SqliteEventStorageEngine engine) {
        List<String> acknowledged = new ArrayList<>();
        while (true) {
            DomainEventMessage<?> event = SampleEvents.event(SampleEvents.newAggregateId(), 0);
            try {
                engine.appendEvents(event);
            } catch (EventStoreException e) {
                assertThat(e).hasMessageContaining("closed");
                return acknowledged;
            }
            acknowledged.add(event.getIdentifier());
        }
    }

    @Test
    void given_a_closed_store_when_read_then_refused() {
        SqliteEventStorageEngine engine = Stores.open(folder);
        engine.close();

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> Stores.events(engine))
                .withMessageContaining("closed");
    }

    @Test
    void given_a_store_closed_twice_when_another_has_the_folder_then_it_keeps_it() {
        SqliteEventStorageEngine first = Stores.open(folder);
        first.close();
        try (SqliteEventStorageEngine second = Stores.open(folder)) {
            first.close();

            assertThatExceptionOfType(EventFileException.class).isThrownBy(() -> Stores.open(folder));
            second.appendEvents(SampleEvents.event("one", 0));
        }
    }

    @Test
    void given_a_waiting_caller_when_interrupted_then_it_learns_that_its_event_is_stored_and_stays_interrupted()
            throws Exception {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            HeldBatch batch = HeldBatch.of(engine, folder);
            AtomicBoolean stillInterrupted = new AtomicBoolean();
            Thread caller = new Thread(() -> {
                engine.appendEvents(SampleEvents.event("one", 0));
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            Stores.await(() -> engine.openBatchSize() == 1);

            caller.interrupt();
            batch.release();
            caller.join();

            assertThat(stillInterrupted).isTrue();
            assertThat(Stores.positions(engine)).containsExactly(1L);
        }
    }
}
