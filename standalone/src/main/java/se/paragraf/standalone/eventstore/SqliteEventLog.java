package se.paragraf.standalone.eventstore;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.EventPlace;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.value.AgreementId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The query side's event log on the SQLite file: events in their stored form. */
public final class SqliteEventLog implements EventLog {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ObjectReader TEXTS = MAPPER.readerFor(new TypeReference<TreeMap<String, String>>() {});

    private final SqliteEventStorageEngine engine;

    /** An event log that reads through the engine that has the file open. */
    public SqliteEventLog(SqliteEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return toStoredEvents(engine.storedAfter(Math.max(position, 0), limit));
    }

    @Override
    public List<EventPlace> placesAfter(long position, int limit) {
        return engine.placesAfter(Math.max(position, 0), limit);
    }

    @Override
    public List<StoredEvent> ofAgreement(AgreementId agreementId, long fromSequence, int limit) {
        return toStoredEvents(engine.storedOf(agreementId.toString(), fromSequence, limit));
    }

    @Override
    public boolean isGapless() {
        return true;
    }

    @Override
    public long head() {
        return engine.lastPosition().orElse(NOTHING);
    }

    private static List<StoredEvent> toStoredEvents(List<PositionedEvent> events) {
        return events.stream()
                .map(event -> toStoredEvent(event.position(), event.event()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable StoredEvent toStoredEvent(long position, SerializedEvent event) {
        AggregateSequence place = event.aggregate();
        if (place == null) {
            return null;
        }
        SortedMap<String, String> metaData = Collections.emptySortedMap();
        Instant recordedAt = Instant.EPOCH;
        String fault = null;
        try {
            recordedAt = event.recordedInstant();
            metaData = TEXTS.readValue(event.metadata());
        } catch (DateTimeException e) {
            fault = "recordedAt: " + event.recordedAt();
        } catch (JacksonException e) {
            fault = "metadata: " + event.metadata();
        }
        return new StoredEvent(
                position,
                event.eventId(),
                place.aggregateId(),
                place.sequence(),
                event.payloadType(),
                event.payloadRevision(),
                recordedAt,
                event.payload(),
                metaData,
                fault);
    }

    /** The event in the stored form of the SQLite file. */
    public static SerializedEvent serialized(StoredEvent event) {
        return new SerializedEvent(
                event.eventId(),
                new AggregateSequence(event.agreementId(), event.sequence(), StoredEvent.AGGREGATE_TYPE),
                event.recordedAt(),
                event.type(),
                event.revision(),
                event.payload(),
                MAPPER.writeValueAsString(event.metaData()));
    }
}
