package se.paragraf.standalone.archive;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.standalone.eventstore.AggregateSequence;
import se.paragraf.standalone.eventstore.SerializedEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * An event's envelope in an export.
 *
 * @param eventId its identifier
 * @param aggregate its place in the case file
 * @param recordedAt when it was recorded
 * @param type the name of its class
 * @param revision the revision of that class, or null
 * @param metadata its metadata, as JSON
 * @param payload the name of the file with its payload
 */
record Envelope(
        String eventId,
        AggregateSequence aggregate,
        Instant recordedAt,
        String type,
        @Nullable String revision,
        String metadata,
        String payload) {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final Pattern EVENT_ID = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern REVISION = Pattern.compile("[0-9]{0,9}");
    private static final Pattern METADATA_NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int MOST_METADATA = 50;
    private static final int LONGEST_METADATA = 4_000;
    private static final Instant EARLIEST = Instant.parse("1862-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Pattern TYPE = Pattern.compile("se\\.paragraf\\.event\\.[A-Za-z0-9]{1,100}");

    /**
     * Reads an envelope.
     *
     * @param sequence the place in the case file that it must have
     * @throws CorruptArchiveException if it is malformed or has another place
     */
    static Envelope read(JsonNode envelope, long sequence, String agreementId) {
        if (envelope.path("sequence").asLong(-1) != sequence) {
            throw new CorruptArchiveException("event " + sequence + " is missing, or out of its place.");
        }
        if (envelope.has("unreadable")) {
            throw new CorruptArchiveException("event " + sequence + " could not be read where it was exported.");
        }
        String revision = envelope.path("revision").asString("");
        if (!REVISION.matcher(revision).matches()) {
            throw new CorruptArchiveException("event " + sequence + " has no proper revision.");
        }
        return new Envelope(
                matching(envelope, "eventId", EVENT_ID, sequence),
                new AggregateSequence(uuid(agreementId), sequence, "Agreement"),
                recordedAt(envelope.path("recordedAt").asString(""), sequence),
                matching(envelope, "type", TYPE, sequence),
                revision.isEmpty() ? null : revision,
                metadata(envelope.path("metadata"), sequence),
                envelope.path("payload").asString(""));
    }

    SerializedEvent event(String content) {
        return SerializedEvent.recordedElsewhere(eventId, aggregate, recordedAt, type, revision, content, metadata);
    }

    /** The same event for readers, said to be at the position that is its sequence. */
    StoredEvent stored(String content) {
        return new StoredEvent(
                aggregate.sequence(),
                eventId,
                aggregate.aggregateId(),
                aggregate.sequence(),
                type,
                revision,
                recordedAt,
                content,
                CaseArchive.MAPPER.readValue(metadata, TEXTS));
    }

    private static String matching(JsonNode envelope, String member, Pattern form, long sequence) {
        String text = envelope.path(member).asString("");
        if (!form.matcher(text).matches()) {
            throw new CorruptArchiveException("event " + sequence + " has no proper " + member + ".");
        }
        return text;
    }

    private static String uuid(String text) {
        try {
            if (UUID.fromString(text).toString().equals(text)) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // reported below
        }
        throw new CorruptArchiveException("its agreementId is not a UUID.");
    }

    private static Instant recordedAt(String text, long sequence) {
        try {
            Instant recordedAt = Instant.parse(text);
            if (!recordedAt.isBefore(EARLIEST)
                    && !recordedAt.isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
                return recordedAt;
            }
        } catch (DateTimeException e) {
            // reported below
        }
        throw new CorruptArchiveException("event " + sequence + " has no proper recordedAt, or one in the future.");
    }

    private static String metadata(JsonNode noted, long sequence) {
        Map<String, String> texts = new TreeMap<>();
        if (!noted.isObject() || noted.size() > MOST_METADATA) {
            throw new CorruptArchiveException("event " + sequence + " has no metadata, or too much.");
        }
        noted.properties().forEach(member -> {
            if (!METADATA_NAME.matcher(member.getKey()).matches()
                    || !member.getValue().isString()
                    || member.getValue().asString().length() > LONGEST_METADATA) {
                throw new CorruptArchiveException("event " + sequence + " has metadata that is not text.");
            }
            texts.put(member.getKey(), member.getValue().asString());
        });
        return CaseArchive.MAPPER.writeValueAsString(texts);
    }
}
