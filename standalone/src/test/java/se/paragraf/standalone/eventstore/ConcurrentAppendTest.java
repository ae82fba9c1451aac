package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many writers at once. */
class ConcurrentAppendTest {

    private static final int WRITERS = 8;
    private static final int EVENTS = 10_000;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean writersAreDone = new AtomicBoolean();
    private SqliteEventStorageEngine engine;

    @BeforeEach
    void openStore() {
        engine = Stores.open(folder);
    }

    @AfterEach
    void closeStore() {
        threads.shutdownNow();
        engine.close();
    }

    /** An append, and the last position in the file before it began. */
    private record Acknowledged(String eventId, long headBefore) {}

    @Test
    void given_eight_writers_when_they_append_ten_thousand_events_then_positions_are_gapless_in_commit_order()
            throws Exception {
        List<Acknowledged> acknowledged = new ArrayList<>();

        for (Future<List<Acknowledged>> writer : startWriters()) {
            acknowledged.addAll(writer.get());
        }

        List<TrackedEventMessage<?>> events = Stores.events(engine);
        assertThat(events.stream().map(Stores::position)).isEqualTo(Stores.gaplessUpTo(EVENTS));
        Map<String, Long> positions = new HashMap<>();
        events.forEach(event -> positions.put(event.getIdentifier(), Stores.position(event)));
        assertThat(positions).hasSize(EVENTS);
        assertThat(acknowledged)
                .allSatisfy(
                        append -> assertThat(positions.get(append.eventId())).isGreaterThan(append.headBefore()));
    }

    @Test
    void given_eight_writers_when_each_writes_its_own_aggregate_then_sequences_grow_with_positions() throws Exception {
        for (Future<List<Acknowledged>> writer : startWriters()) {
            writer.get();
        }

        Map<String, Long> next = new HashMap<>();
        assertThat(Stores.events(engine)).allSatisfy(event -> {
            DomainEventMessage<?> ofAggregate = (DomainEventMessage<?>) event;
            long expected = next.getOrDefault(ofAggregate.getAggregateIdentifier(), 0L);
            assertThat(ofAggregate.getSequenceNumber()).isEqualTo(expected);
            next.put(ofAggregate.getAggregateIdentifier(), expected + 1);
        });
        assertThat(engine.statistics().appends()).isEqualTo(EVENTS);
        assertThat(engine.statistics().batches()).isLessThanOrEqualTo(EVENTS);
    }

    @Test
    void given_a_reader_at_the_head_when_writers_append_then_it_misses_nothing_and_sees_nothing_twice()
            throws Exception {
        Future<List<Long>> reader = threads.submit(this::followUntilWritersAreDone);

        for (Future<List<Acknowledged>> writer : startWriters()) {
            writer.get();
        }
        writersAreDone.set(true);

        assertThat(reader.get()).isEqualTo(Stores.gaplessUpTo(EVENTS));
    }

    private List<Long> followUntilWritersAreDone() {
        List<Long> seen = new ArrayList<>();
        @Nullable TrackingToken token = null;
        boolean last;
        do {
            // Asked before reading, so that the last read comes after the last append.
            last = writersAreDone.get();
            for (TrackedEventMessage<?> event : Stores.eventsAfter(engine, token)) {
                seen.add(Stores.position(event));
                token = event.trackingToken();
            }
        } while (!last);
        return seen;
    }

    private List<Future<List<Acknowledged>>> startWriters() {
        List<Future<List<Acknowledged>>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(this::writeOneAggregate));
        }
        return writers;
    }

    private List<Acknowledged> writeOneAggregate() {
        String aggregate = SampleEvents.newAggregateId();
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (int sequence = 0; sequence < EVENTS / WRITERS; sequence++) {
            DomainEventMessage<?> event = SampleEvents.event(aggregate, sequence);
            long head = head();
            engine.appendEvents(event);
            acknowledged.add(new Acknowledged(event.getIdentifier(), head));
        }
        return acknowledged;
    }

    private long head() {
        return Stores.position(engine.createHeadToken());
    }
}
