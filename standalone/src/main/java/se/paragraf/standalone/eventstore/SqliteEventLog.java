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
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.value.AgreementId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events as the SQLite file holds them. */
public final class SqliteEventLog implements EventLog {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ObjectReader TEXTS = MAPPER.readerFor(new TypeReference<TreeMap<String, String>>() {});

    private final SqliteEventStorageEngine engine;

    /** Reads through the engine that has the file open. */
    public SqliteEventLog(SqliteEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return stored(engine.storedAfter(Math.max(position, 0), limit));
    }

    @Override
    public List<StoredEvent> ofAgreement(AgreementId agreementId, long fromSequence, int limit) {
        return stored(engine.storedOf(agreementId.toString(), fromSequence, limit));
    }

    @Override
    public boolean isGapless() {
        return true;
    }

    @Override
    public long head() {
        return engine.lastPosition().orElse(NOTHING);
    }

    private List<StoredEvent> stored(List<se.paragraf.standalone.eventstore.PositionedEvent> events) {
        return events.stream()
                .map(event -> stored(event.position(), event.event()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable StoredEvent stored(long position, SerializedEvent event) {
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
        } catch (DateTimeException unreadable) {
            fault = "recordedAt: " + event.recordedAt();
        } catch (JacksonException unreadable) {
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

    /** The event in the words in which the file holds it. */
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
