package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.axonframework.eventhandling.DomainEventMessage;

/** What holds for any appends, in any order, in any batches. */
class EventStorePropertyTest {

    private static final Instant START = Instant.parse("2022-04-13T09:00:00Z");

    /** An event from so few keys that conflicts are common. */
    record Key(int eventId, int aggregate, int sequence) {

        String name() {
            return "event-" + eventId;
        }

        DomainEventMessage<?> event() {
            return SampleEvents.withIdentifier(name(), "aggregate-" + aggregate, sequence);
        }

        boolean conflictsWith(Key other) {
            return eventId == other.eventId || (aggregate == other.aggregate && sequence == other.sequence);
        }
    }

    @Provide
    Arbitrary<List<List<List<Key>>>> batches() {
        Arbitrary<Key> key = Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 8))
                .as(Key::new);
        Arbitrary<List<Key>> append = key.list().ofMinSize(1).ofMaxSize(3);
        return append.list().ofMinSize(1).ofMaxSize(12).list().ofMinSize(1).ofMaxSize(3);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void the_file_equals_a_list_that_takes_each_append_that_conflicts_with_nothing(
            @ForAll("batches") List<List<List<Key>>> batches) throws Exception {
        try (TemporaryStore store = TemporaryStore.open()) {
            List<Key> model = new ArrayList<>();
            for (List<List<Key>> batch : batches) {
                List<Boolean> expected =
                        batch.stream().map(append -> addTo(model, append)).toList();
                assertThat(appendInOneBatch(store, batch)).isEqualTo(expected);
            }

            assertThat(Stores.eventIds(store.engine()))
                    .isEqualTo(model.stream().map(Key::name).toList());
            assertThat(Stores.positions(store.engine())).isEqualTo(Stores.gaplessUpTo(model.size()));
        }
    }

    private static boolean addTo(List<Key> model, List<Key> append) {
        Set<Key> seen = new HashSet<>(model);
        for (Key key : append) {
            if (seen.stream().anyMatch(key::conflictsWith)) {
                return false;
            }
            seen.add(key);
        }
        return model.addAll(append);
    }

    private List<Boolean> appendInOneBatch(TemporaryStore store, List<List<Key>> batch) throws SQLException {
        HeldBatch held = HeldBatch.of(store.engine(), store.folder());
        List<CompletableFuture<Boolean>> appends = batch.stream()
                .map(append -> held.append(append.stream().map(Key::event).toArray(DomainEventMessage<?>[]::new)))
                .map(append -> append.handle((done, failure) -> failure == null))
                .toList();
        held.release();
        return appends.stream().map(CompletableFuture::join).toList();
    }

    @Property(tries = 100)
    void the_token_at_an_instant_skips_no_event_made_then_or_later(
            @ForAll @Size(max = 30) List<@IntRange(max = 20) Integer> seconds, @ForAll @IntRange(max = 20) int asked)
            throws IOException {
        try (TemporaryStore store = TemporaryStore.open()) {
            for (int i = 0; i < seconds.size(); i++) {
                store.engine().appendEvents(SampleEvents.made(at(seconds.get(i)), "event-" + i, "one", i));
            }

            int skipped = Math.toIntExact(Stores.position(store.engine().createTokenAt(at(asked))));

            assertThat(seconds.subList(0, skipped)).allMatch(second -> second < asked);
            assertThat(seconds.stream().skip(skipped).limit(1)).allMatch(second -> second >= asked);
        }
    }

    private static Instant at(int second) {
        return START.plusSeconds(second).plusNanos(1);
    }
}
