package se.paragraf.standalone.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.standalone.server.OfflineEventStore;

/** Moves between two event files; with Axon Server at one end they are tested where there is one. */
class EventMigrationTest {

    private static final int CASES = 3;
    private static final int EVENTS = 1_300;
    private static final Instant FIRST = Instant.parse("2022-04-13T09:00:00.123Z");

    @TempDir
    private Path folder;

    private OfflineEventStore source;
    private OfflineEventStore target;

    @BeforeEach
    void open() {
        source = OfflineEventStore.open(folder.resolve("source"));
        target = OfflineEventStore.open(folder.resolve("target"));
        new EventFileMigrationLog(source)
                .append(LongStream.range(0, EVENTS)
                        .mapToObj(EventMigrationTest::event)
                        .toList());
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    @Test
    void given_an_empty_target_when_events_are_moved_then_they_are_there_word_for_word_in_their_order() {
        List<Long> progress = new ArrayList<>();

        EventMigration.Moved moved = new EventMigration(log(source), log(target), progress::add).run();

        assertThat(moved).isEqualTo(new EventMigration.Moved(EVENTS, 0));
        assertThat(all(target)).isEqualTo(all(source)).hasSize(EVENTS);
        assertThat(progress.stream().mapToLong(Long::longValue).sum()).isEqualTo(EVENTS);
    }

    @Test
    void given_a_move_that_was_broken_off_when_it_is_made_once_more_then_it_goes_on_where_it_was() {
        MigrationLog failing = new BreaksOff(log(target), 2);
        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> move(log(source), failing));
        int there = all(target).size();
        assertThat(there).isBetween(1, EVENTS - 1);

        assertThat(move(log(source), log(target))).isEqualTo(new EventMigration.Moved(EVENTS, there));
        assertThat(all(target)).isEqualTo(all(source));
    }

    @Test
    void given_an_event_that_is_not_the_same_when_events_are_moved_then_nothing_is_added() {
        StoredEvent first = event(0);
        log(target).append(List.of(with(first, first.payload().replace("Umeå", "Umea"))));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> move(log(source), log(target)))
                .withMessageContaining(first.eventId());
        assertThat(all(target)).hasSize(1);
    }

    @Test
    void given_a_target_that_has_more_when_events_are_moved_then_that_is_refused() {
        move(log(source), log(target));
        log(target).append(List.of(event(EVENTS)));

        assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> move(log(source), log(target)));
    }

    @Test
    void given_a_time_finer_than_a_millisecond_when_events_are_moved_then_nothing_is_moved() {
        StoredEvent last = event(EVENTS);
        log(source).append(List.of(at(last, last.recordedAt().plus(1, ChronoUnit.NANOS))));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> move(log(source), log(target)))
                .withMessageContaining("milliseconds");
        assertThat(all(target)).isEmpty();
    }

    @Test
    void given_events_are_recorded_meanwhile_when_events_are_moved_then_the_move_is_not_called_done() {
        MigrationLog growing = new Growing(log(target), log(source));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> move(log(source), growing))
                .withMessageContaining("meanwhile");
    }

    private static EventMigration.Moved move(MigrationLog from, MigrationLog to) {
        return new EventMigration(from, to, moved -> {}).run();
    }

    private static MigrationLog log(OfflineEventStore opened) {
        return new EventFileMigrationLog(opened);
    }

    private static List<StoredEvent> all(OfflineEventStore opened) {
        return log(opened).events().after(EventLog.NOTHING, 10_000);
    }

    private static StoredEvent event(long number) {
        return new StoredEvent(
                null,
                "event-" + number,
                "case-" + number % CASES,
                number / CASES,
                "se.paragraf.event.AdoptedByMunicipality",
                number % 2 == 0 ? "2" : null,
                FIRST.plusSeconds(number),
                "{\"name\" : \"Umeå\", \"number\":" + number + "}",
                new TreeMap<>(Map.of("actor", "anyone", "commandId", "command-" + number)));
    }

    private static StoredEvent with(StoredEvent event, String payload) {
        return new StoredEvent(
                null,
                event.eventId(),
                event.agreementId(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                payload,
                event.metaData());
    }

    private static StoredEvent at(StoredEvent event, Instant recordedAt) {
        return new StoredEvent(
                null,
                event.eventId(),
                event.agreementId(),
                event.sequence(),
                event.type(),
                event.revision(),
                recordedAt,
                event.payload(),
                event.metaData());
    }

    /** Takes a number of batches and no more. */
    private static final class BreaksOff implements MigrationLog {

        private final MigrationLog log;
        private int left;

        BreaksOff(MigrationLog log, int batches) {
            this.log = log;
            this.left = batches;
        }

        @Override
        public String name() {
            return log.name();
        }

        @Override
        public EventLog events() {
            return log.events();
        }

        @Override
        public void append(List<StoredEvent> events) {
            if (left-- == 0) {
                throw new EventStoreException("broken off");
            }
            log.append(events);
        }
    }

    /** Has something recorded at the source once its last batch has come. */
    private record Growing(MigrationLog log, MigrationLog source) implements MigrationLog {

        @Override
        public String name() {
            return log.name();
        }

        @Override
        public EventLog events() {
            if (log.events().after(EventLog.NOTHING, 10_000).size() == EVENTS
                    && source.events().after(EventLog.NOTHING, 10_000).size() == EVENTS) {
                source.append(List.of(event(EVENTS)));
            }
            return log.events();
        }

        @Override
        public void append(List<StoredEvent> events) {
            log.append(events);
        }
    }
}
