package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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

    private static boolean awaited(TrackingEventStream stream) {
        try {
            return stream.hasNextAvailable(50, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
