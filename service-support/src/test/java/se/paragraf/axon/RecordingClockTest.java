package se.paragraf.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import se.paragraf.value.SwedishTime;

class RecordingClockTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant EARLIER = NOON.minusSeconds(3600);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final RecordingClock clock = new RecordingClock(new Source(now, SwedishTime.ZONE));

    @Test
    void given_its_source_goes_back_when_it_is_read_then_it_gives_the_last_instant_until_the_source_has_caught_up() {
        assertThat(clock.instant()).isEqualTo(NOON);

        now.set(EARLIER);
        assertThat(clock.instant()).isEqualTo(NOON);
        now.set(NOON.plusMillis(1));
        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void given_it_was_advanced_when_it_is_read_then_it_gives_no_earlier_instant() {
        clock.advanceTo(NOON.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));

        clock.advanceTo(EARLIER);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void given_an_instant_between_milliseconds_when_it_was_advanced_to_it_then_it_gives_whole_ones_not_before_it() {
        clock.advanceTo(NOON.plusNanos(1));

        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void given_a_source_in_nanoseconds_when_it_is_read_then_it_gives_milliseconds() {
        now.set(NOON.plusNanos(1_999_999));

        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void given_another_zone_when_either_is_read_then_both_give_the_same_instants() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        assertThat(clock.instant()).isEqualTo(NOON);

        now.set(EARLIER);
        assertThat(utc.instant()).isEqualTo(NOON);
        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.getZone()).isEqualTo(SwedishTime.ZONE);
    }

    @Test
    void given_many_threads_and_a_source_that_jumps_when_they_read_it_then_none_sees_it_go_back() throws Exception {
        List<Reader> readers = Stream.generate(() -> new Reader(clock)).limit(4).toList();
        readers.forEach(Thread::start);
        for (int jump = 0; jump < 1_000; jump++) {
            now.set(jump % 2 == 0 ? EARLIER : NOON.plusMillis(jump));
        }
        for (Reader reader : readers) {
            reader.join();
        }

        assertThat(readers).noneMatch(reader -> reader.sawItGoBack);
    }

    @Test
    void given_axon_stamps_by_another_clock_when_the_installed_one_is_advanced_then_nothing_happens() {
        Clock before = GenericEventMessage.clock;
        try {
            GenericEventMessage.clock = Clock.fixed(NOON, ZoneOffset.UTC);
            RecordingClock.advanceInstalled(NOON.plusSeconds(1));
            assertThat(GenericEventMessage.clock.instant()).isEqualTo(NOON);

            clock.install();
            RecordingClock.advanceInstalled(null);
            assertThat(new GenericEventMessage<>("an event").getTimestamp()).isEqualTo(NOON);
            RecordingClock.advanceInstalled(NOON.plusSeconds(1));
            assertThat(new GenericEventMessage<>("an event").getTimestamp()).isEqualTo(NOON.plusSeconds(1));
        } finally {
            GenericEventMessage.clock = before;
        }
    }

    private static final class Reader extends Thread {

        private final Clock clock;
        private volatile boolean sawItGoBack;

        private Reader(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void run() {
            Instant before = clock.instant();
            for (int read = 0; read < 20_000; read++) {
                Instant next = clock.instant();
                sawItGoBack |= next.isBefore(before);
                before = next;
            }
        }
    }

    private static final class Source extends Clock {

        private final AtomicReference<Instant> now;
        private final ZoneId zone;

        private Source(AtomicReference<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Source(now, other);
        }
    }
}
