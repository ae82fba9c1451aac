package se.paragraf.benchmarks.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.Revision;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.standalone.generate.MadeUpEvent;
import se.paragraf.standalone.generate.MadeUpRegister;

/**
 * Streams to append: the first 16 events of made-up cases as the register stores them, each time under another identifier.
 * Safe for use by many threads.
 */
final class CaseStreams {

    /** How many events a stream has. */
    static final int EVENTS = 16;

    private static final int CASES = 60;
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

    private final List<List<StoredEvent>> cases;

    private CaseStreams(List<List<StoredEvent>> cases) {
        this.cases = cases;
    }

    /** Makes up the cases. */
    static CaseStreams madeUp() {
        var mapper = EventJson.mapper();
        Map<String, List<StoredEvent>> byCase = new LinkedHashMap<>();
        new MadeUpRegister(1, CASES, UNTIL)
                .forEachRemaining(made -> byCase.computeIfAbsent(agreementId(made.event()), none -> new ArrayList<>())
                        .add(stored(made, mapper.writeValueAsString(made.event()))));
        return new CaseStreams(byCase.values().stream()
                .filter(events -> events.size() >= EVENTS)
                .map(events -> List.copyOf(events.subList(0, EVENTS)))
                .toList());
    }

    private static String agreementId(AgreementEvent event) {
        return event.agreementId().toString();
    }

    private static StoredEvent stored(MadeUpEvent made, String payload) {
        AgreementEvent event = made.event();
        SortedMap<String, String> metaData = new TreeMap<>();
        made.metaData().forEach((key, value) -> metaData.put(key, value.toString()));
        return new StoredEvent(
                null,
                "",
                agreementId(event),
                made.sequence(),
                event.getClass().getName(),
                event.getClass().getAnnotation(Revision.class).value(),
                made.recordedAt(),
                payload,
                metaData);
    }

    /** The events of a stream that is nowhere yet. */
    List<StoredEvent> next() {
        String id = UUID.randomUUID().toString();
        List<StoredEvent> likeness = cases.get(Math.floorMod(id.hashCode(), cases.size()));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return IntStream.range(0, EVENTS)
                .mapToObj(sequence -> under(id, likeness.get(sequence), now))
                .toList();
    }

    private static StoredEvent under(String id, StoredEvent likeness, Instant now) {
        return new StoredEvent(
                null,
                IdentifierFactory.getInstance().generateIdentifier(),
                id,
                likeness.sequence(),
                likeness.type(),
                likeness.revision(),
                now,
                likeness.payload().replace(likeness.agreementId(), id),
                likeness.metaData());
    }
}
