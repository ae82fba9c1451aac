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
import se.paragraf.query.ledger.RecordedEvents;
import se.paragraf.query.ledger.StoredEvent;
import se.paragraf.standalone.CannotGoOnException;
import se.paragraf.standalone.EventsAlone;

/** Moves between two event files; with Axon Server at one end they are tested where there is one. */
class EventMoveTest {

    private static final int CASES = 3;
    private static final int EVENTS = 1_300;
    private static final Instant FIRST = Instant.parse("2022-04-13T09:00:00.123Z");

    @TempDir
    private Path folder;

    private EventsAlone source;
    private EventsAlone target;

    @BeforeEach
    void open() {
        source = EventsAlone.open(folder.resolve("source"));
        target = EventsAlone.open(folder.resolve("target"));
        new EventFileLog(source)
                .append(LongStream.range(0, EVENTS)
                        .mapToObj(EventMoveTest::event)
                        .toList());
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    @Test
    void givenAnEmptyTarget_whenEventsAreMoved_thenTheyAreThereWordForWordInTheirOrder() {
        List<Long> progress = new ArrayList<>();

        EventMove.Moved moved = new EventMove(log(source), log(target), progress::add).run();

        assertThat(moved).isEqualTo(new EventMove.Moved(EVENTS, 0));
        assertThat(all(target)).isEqualTo(all(source)).hasSize(EVENTS);
        assertThat(progress.stream().mapToLong(Long::longValue).sum()).isEqualTo(EVENTS);
    }

    @Test
    void givenAMoveThatWasBrokenOff_whenItIsMadeOnceMore_thenItGoesOnWhereItWas() {
        EventLog failing = new BreaksOff(log(target), 2);
        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> move(log(source), failing));
        int there = all(target).size();
        assertThat(there).isBetween(1, EVENTS - 1);

        assertThat(move(log(source), log(target))).isEqualTo(new EventMove.Moved(EVENTS, there));
        assertThat(all(target)).isEqualTo(all(source));
    }

    @Test
    void givenAnEventThatIsNotTheSame_whenEventsAreMoved_thenNothingIsAdded() {
        StoredEvent first = event(0);
        log(target).append(List.of(with(first, first.payload().replace("Umeå", "Umea"))));

        assertThatExceptionOfType(CannotGoOnException.class)
                .isThrownBy(() -> move(log(source), log(target)))
                .withMessageContaining(first.eventId());
        assertThat(all(target)).hasSize(1);
    }

    @Test
    void givenATargetThatHasMore_whenEventsAreMoved_thenThatIsRefused() {
        move(log(source), log(target));
        log(target).append(List.of(event(EVENTS)));

        assertThatExceptionOfType(CannotGoOnException.class).isThrownBy(() -> move(log(source), log(target)));
    }

    @Test
    void givenATimeFinerThanAMillisecond_whenEventsAreMoved_thenNothingIsMoved() {
        StoredEvent last = event(EVENTS);
        log(source).append(List.of(at(last, last.recordedAt().plus(1, ChronoUnit.NANOS))));

        assertThatExceptionOfType(CannotGoOnException.class)
                .isThrownBy(() -> move(log(source), log(target)))
                .withMessageContaining("milliseconds");
        assertThat(all(target)).isEmpty();
    }

    @Test
    void givenSomebodyRecordsMeanwhile_whenEventsAreMoved_thenTheMoveIsNotCalledDone() {
        EventLog growing = new Growing(log(target), log(source));

        assertThatExceptionOfType(CannotGoOnException.class)
                .isThrownBy(() -> move(log(source), growing))
                .withMessageContaining("meanwhile");
    }

    private static EventMove.Moved move(EventLog from, EventLog to) {
        return new EventMove(from, to, moved -> {}).run();
    }

    private static EventLog log(EventsAlone opened) {
        return new EventFileLog(opened);
    }

    private static List<StoredEvent> all(EventsAlone opened) {
        return log(opened).events().after(RecordedEvents.NOTHING, 10_000);
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
    private static final class BreaksOff implements EventLog {

        private final EventLog log;
        private int left;

        BreaksOff(EventLog log, int batches) {
            this.log = log;
            this.left = batches;
        }

        @Override
        public String name() {
            return log.name();
        }

        @Override
        public RecordedEvents events() {
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
    private record Growing(EventLog log, EventLog source) implements EventLog {

        @Override
        public String name() {
            return log.name();
        }

        @Override
        public RecordedEvents events() {
            if (log.events().after(RecordedEvents.NOTHING, 10_000).size() == EVENTS
                    && source.events().after(RecordedEvents.NOTHING, 10_000).size() == EVENTS) {
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
