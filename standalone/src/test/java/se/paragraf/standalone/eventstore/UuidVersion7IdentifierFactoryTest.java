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
    void givenThisModule_whenAxonLooksForItsFactory_thenItFindsThisOne() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(UuidVersion7IdentifierFactory.class);
    }

    @Test
    void whenAnIdentifierIsMade_thenItIsAUuidOfVersionSeven() {
        assertThat(UUID.fromString(factory.generateIdentifier()).version()).isEqualTo(7);
    }

    @Test
    void givenSixtyFourThreads_whenTheyMakeIdentifiers_thenEachIsUniqueAndGreaterThanTheOneBefore() throws Exception {
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
    void givenAClockThatIsSetBack_whenIdentifiersAreMade_thenTheyStillGrow() {
        Instant now = Instant.parse("2022-04-13T09:00:00Z");
        Iterator<Instant> clock = List.of(now, now.plusMillis(1), now.minusSeconds(3600), now, now.plusMillis(2))
                .iterator();
        UuidVersion7IdentifierFactory onThatClock = new UuidVersion7IdentifierFactory(clock::next);

        List<String> made =
                Stream.generate(onThatClock::generateIdentifier).limit(5).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
