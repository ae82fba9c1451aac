package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.query.example.ThreadPerTask;

/** Streams of events, as event processors read them. */
@Timeout(60) // a stream that is never notified would be waited for without end
class NotifyingEventSourceTest {

    @TempDir
    Path folder;

    private final NotifyingEventSource.Commits commits = new NotifyingEventSource.Commits();
    private final String aggregate = SampleEvents.newAggregateId();

    @AutoClose
    private SqliteEventStorageEngine engine;

    private NotifyingEventSource source;

    @BeforeEach
    void open() {
        engine = Stores.builder(folder).commitListener(commits).open();
        source = new NotifyingEventSource(engine, commits);
    }

    @Test
    void given_a_stream_at_its_end_when_an_event_is_committed_then_the_callback_finds_it() throws Exception {
        try (TrackingEventStream stream = source.openStream(null)) {
            BlockingQueue<Boolean> found = new LinkedBlockingQueue<>();
            assertThat(stream.setOnAvailableCallback(() -> found.add(stream.hasNextAvailable())))
                    .isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();

            engine.appendEvents(SampleEvents.event(aggregate, 0));

            assertThat(found.take()).isTrue();
        }
    }

    @Test
    void given_a_processor_that_was_notified_when_more_is_committed_then_it_is_left_alone_for_the_pause() {
        NotifyingEventSource paused = new NotifyingEventSource(engine, commits, 100, Duration.ofHours(1));
        try (TrackingEventStream stream = paused.openStream(null)) {
            AtomicInteger notified = new AtomicInteger();
            stream.setOnAvailableCallback(notified::incrementAndGet);
            for (int sequence = 0; sequence < 5; sequence++) {
                engine.appendEvents(SampleEvents.event(aggregate, sequence));
            }
            engine.close(); // ends the thread that notifies

            assertThat(notified).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10})
    void given_commits_at_any_time_of_the_pause_then_the_callback_finds_the_last_event(int pause) throws Exception {
        NotifyingEventSource paused = new NotifyingEventSource(engine, commits, 100, Duration.ofMillis(pause));
        try (TrackingEventStream stream = paused.openStream(null)) {
            BlockingQueue<Long> found = new LinkedBlockingQueue<>();
            stream.setOnAvailableCallback(() -> drain(stream, found));
            for (int sequence = 0; sequence < 100; sequence++) {
                engine.appendEvents(SampleEvents.event(aggregate, sequence));
                // Now and then it waits, so that the next commit comes at another time of the pause.
                long last = sequence % 7 == 0 ? 0 : sequence + 1;
                while (last < sequence + 1) {
                    last = found.take();
                }
            }
        }
    }

    private static synchronized void drain(TrackingEventStream stream, BlockingQueue<Long> found) {
        try {
            while (stream.hasNextAvailable()) {
                found.add(Stores.position(stream.nextAvailable()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void given_a_thread_that_waits_when_an_event_is_committed_then_it_is_woken_up() throws Exception {
        try (TrackingEventStream stream = source.openStream(null)) {
            CompletableFuture<Boolean> waiting =
                    CompletableFuture.supplyAsync(() -> awaited(stream), ThreadPerTask.EXECUTOR);

            engine.appendEvents(SampleEvents.event(aggregate, 0));

            assertThat(waiting.get()).isTrue();
            assertThat(Stores.position(stream.nextAvailable())).isEqualTo(1);
        }
    }

    @Test
    void given_events_and_a_token_when_a_stream_is_opened_then_it_gives_each_later_event_once_and_in_order()
            throws Exception {
        for (int sequence = 0; sequence < 4; sequence++) {
            engine.appendEvents(SampleEvents.event(aggregate, sequence));
        }
        try (TrackingEventStream stream = source.openStream(source.createTailToken())) {
            assertThat(Stores.position(stream.nextAvailable())).isEqualTo(1);
        }
        try (TrackingEventStream stream =
                source.openStream(Stores.events(engine).get(1).trackingToken())) {
            assertThat(stream.peek().map(Stores::position)).hasValue(3L);
            assertThat(Stores.position(stream.nextAvailable())).isEqualTo(3);
            assertThat(Stores.position(stream.nextAvailable())).isEqualTo(4);
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(Stores.position(source.createHeadToken())).isEqualTo(4);
    }

    @Test
    void given_a_stream_that_was_closed_when_events_are_committed_then_it_is_not_notified() {
        BlockingQueue<String> notified = new LinkedBlockingQueue<>();
        TrackingEventStream stream = source.openStream(null);
        stream.setOnAvailableCallback(() -> notified.add("notified"));
        stream.close();

        engine.appendEvents(SampleEvents.event(aggregate, 0));
        engine.close(); // ends the thread that notifies

        assertThat(notified).isEmpty();
    }

    @Test
    void given_a_stream_at_its_end_when_events_are_appended_then_it_gives_these_very_events_and_reads_nothing()
            throws Exception {
        // A stream that is opened while streams are notified of a commit may be fed with it.
        CompletableFuture<Void> notified = new CompletableFuture<>();
        try (TrackingEventStream other = source.openStream(null)) {
            other.setOnAvailableCallback(() -> notified.complete(null));
            engine.appendEvents(SampleEvents.event(aggregate, 0));
            notified.get();
        }
        AtomicInteger reads = new AtomicInteger();
        try (TrackingEventStream stream =
                new NotifyingEventSource(counting(reads), commits).openStream(source.createTailToken())) {
            stream.nextAvailable();
            assertThat(stream.hasNextAvailable()).isFalse();
            int atTheEnd = reads.get();

            CompletableFuture<Void> fed = new CompletableFuture<>();
            stream.setOnAvailableCallback(() -> fed.complete(null));
            EventMessage<?> appended = SampleEvents.event(aggregate, 1);
            engine.appendEvents(appended, SampleEvents.event(aggregate, 2));
            fed.get();

            TrackedEventMessage<?> given = stream.nextAvailable();
            assertThat(given.getPayload()).isSameAs(appended.getPayload());
            assertThat(Stores.position(given)).isEqualTo(2);
            assertThat(Stores.position(stream.nextAvailable())).isEqualTo(3);
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(reads).hasValue(atTheEnd);
        }
    }

    @Test
    void given_events_in_their_stored_form_when_they_are_appended_then_the_stream_reads_them() throws Exception {
        try (TrackingEventStream stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            engine.appendAsStored(
                    List.of(SerializedEvent.of(SampleEvents.event(aggregate, 0), SampleEvents.SERIALIZER)));
            engine.appendEvents(SampleEvents.event(aggregate, 1));

            assertThat(Stores.position(stream.nextAvailable())).isEqualTo(1);
            assertThat(Stores.position(stream.nextAvailable())).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 1_000})
    void given_appends_by_many_threads_then_streams_give_each_event_once_and_in_order_however_few_wait_in_memory(
            int mostFed) throws Exception {
        int threads = 4;
        int each = 150;
        NotifyingEventSource bounded = new NotifyingEventSource(engine, commits, mostFed, Duration.ZERO);
        List<CompletableFuture<List<Long>>> readers = new ArrayList<>();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int pause = thread * 40;
            readers.add(CompletableFuture.supplyAsync(
                    () -> positions(bounded, threads * each, pause), ThreadPerTask.EXECUTOR));
            writers.add(CompletableFuture.runAsync(() -> append(each), ThreadPerTask.EXECUTOR));
        }
        for (CompletableFuture<Void> writer : writers) {
            writer.get();
        }
        for (CompletableFuture<List<Long>> reader : readers) {
            assertThat(reader.get()).isEqualTo(Stores.gaplessUpTo(threads * each));
        }
    }

    private void append(int count) {
        String own = SampleEvents.newAggregateId();
        for (int sequence = 0; sequence < count; sequence++) {
            if (sequence % 10 == 9) {
                engine.appendAsStored(
                        List.of(SerializedEvent.of(SampleEvents.event(own, sequence), SampleEvents.SERIALIZER)));
            } else {
                engine.appendEvents(SampleEvents.event(own, sequence));
            }
        }
    }

    /** The positions of all events; the reader stops for a moment now and then, so that it falls behind. */
    private static List<Long> positions(NotifyingEventSource source, int count, int pauseEvery) {
        List<Long> positions = new ArrayList<>();
        try (TrackingEventStream stream = source.openStream(null)) {
            while (positions.size() < count) {
                positions.add(Stores.position(stream.nextAvailable()));
                if (pauseEvery > 0 && positions.size() % pauseEvery == 0) {
                    Thread.sleep(20);
                }
            }
            return positions;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private EventStorageEngine counting(AtomicInteger reads) {
        return (EventStorageEngine) Proxy.newProxyInstance(
                EventStorageEngine.class.getClassLoader(),
                new Class<?>[] {EventStorageEngine.class},
                (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    return method.invoke(engine, arguments);
                });
    }

    private static boolean awaited(TrackingEventStream stream) {
        try {
            return stream.hasNextAvailable(50, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
