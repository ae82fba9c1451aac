package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

/** Identifiers that grow with time. */
class UuidVersion7IdentifierFactoryTest {

    private static final int THREADS = 64;
    private static final int EACH = 2_000;

    private final UuidVersion7IdentifierFactory factory = new UuidVersion7IdentifierFactory();

    @Test
    void given_this_module_when_axon_looks_for_its_factory_then_it_finds_this_one() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(UuidVersion7IdentifierFactory.class);
    }

    @Test
    void when_an_identifier_is_made_then_it_is_a_uuid_of_version_seven() {
        assertThat(UUID.fromString(factory.generateIdentifier()).version()).isEqualTo(7);
    }

    @Test
    void given_sixty_four_threads_when_they_make_identifiers_then_each_is_unique_and_greater_than_the_one_before()
            throws Exception {
        List<String> all = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> made = Stream.generate(() -> threads.submit(this::makeSome))
                    .limit(THREADS)
                    .toList();
            for (Future<List<String>> some : made) {
                assertThat(some.get()).isSorted();
                all.addAll(some.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(THREADS * EACH);
    }

    private List<String> makeSome() {
        return Stream.generate(factory::generateIdentifier).limit(EACH).toList();
    }

    @Test
    void given_a_clock_that_is_set_back_when_identifiers_are_made_then_they_still_grow() {
        Instant now = Instant.parse("2022-04-13T09:00:00Z");
        Iterator<Instant> clock = List.of(now, now.plusMillis(1), now.minusSeconds(3600), now, now.plusMillis(2))
                .iterator();
        UuidVersion7IdentifierFactory onThatClock = new UuidVersion7IdentifierFactory(clock::next);

        List<String> made =
                Stream.generate(onThatClock::generateIdentifier).limit(5).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
