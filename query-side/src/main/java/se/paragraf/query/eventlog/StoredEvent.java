package se.paragraf.query.eventlog;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event as the event store holds it, before any upcasting.
 *
 * @param position its place among all events; null where the store reads a case file without saying it
 * @param eventId its identifier
 * @param agreementId whose case file it is in, as stored
 * @param sequence its place in that case file, from 0
 * @param type the name of the class that it was an object of
 * @param revision the revision of that class, or null where none was stored
 * @param recordedAt when it was recorded
 * @param payload what it says, as JSON, character by character
 * @param metaData what is noted of it; empty where that cannot be read
 * @param fault what of it beside its payload is stored in a form that cannot be read, and what stands there; null where
 *     all is well
 */
public record StoredEvent(
        @Nullable Long position,
        String eventId,
        String agreementId,
        long sequence,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        String payload,
        SortedMap<String, String> metaData,
        @Nullable String fault) {

    /** The name of the one type of aggregate whose events there are. */
    public static final String AGGREGATE_TYPE = "Agreement";

    /** An event of which all can be read. */
    public StoredEvent(
            @Nullable Long position,
            String eventId,
            String agreementId,
            long sequence,
            String type,
            @Nullable String revision,
            Instant recordedAt,
            String payload,
            SortedMap<String, String> metaData) {
        this(position, eventId, agreementId, sequence, type, revision, recordedAt, payload, metaData, null);
    }

    /** Keeps its own copy of the metadata. */
    public StoredEvent {
        metaData = Collections.unmodifiableSortedMap(new TreeMap<>(metaData));
    }

    /** The same event, said to be at that position. */
    public StoredEvent at(long place) {
        return position != null && position == place
                ? this
                : new StoredEvent(
                        place, eventId, agreementId, sequence, type, revision, recordedAt, payload, metaData, fault);
    }

    /** The type's name without its package, such as AdoptedByMunicipality. */
    public String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
