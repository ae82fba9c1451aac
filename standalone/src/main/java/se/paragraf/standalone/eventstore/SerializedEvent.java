package se.paragraf.standalone.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * An event or a snapshot in its stored form.
 *
 * @param eventId the event's identifier, unique in the store
 * @param aggregate its place within its aggregate, or null for an event that no aggregate published
 * @param recordedAt when the event was made, in the form of {@link RecordedTime}
 * @param payloadType the serialised type's name
 * @param payloadRevision the serialised type's revision, or null where it has none
 * @param payload the payload as serialised
 * @param metadata the metadata as serialised
 */
public record SerializedEvent(
        String eventId,
        @Nullable AggregateSequence aggregate,
        String recordedAt,
        String payloadType,
        @Nullable String payloadRevision,
        String payload,
        String metadata) {

    /** The same, with the time as an instant. */
    public SerializedEvent(
            String eventId,
            @Nullable AggregateSequence aggregate,
            Instant recordedAt,
            String payloadType,
            @Nullable String payloadRevision,
            String payload,
            String metadata) {
        this(eventId, aggregate, RecordedTime.format(recordedAt), payloadType, payloadRevision, payload, metadata);
    }

    /**
     * Serialises a message.
     *
     * @throws IllegalArgumentException if the message was made outside the years 0000 to 9999
     */
    static SerializedEvent of(EventMessage<?> message, Serializer serializer) {
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = message.serializeMetaData(serializer, String.class);
        return new SerializedEvent(
                message.getIdentifier(),
                aggregateOf(message),
                RecordedTime.format(message.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
    }

    /**
     * An event that was recorded elsewhere, in its stored form.
     *
     * @param recordedAt when it was made
     * @throws IllegalArgumentException if it was made outside the years 0000 to 9999
     */
    public static SerializedEvent recordedElsewhere(
            String eventId,
            AggregateSequence aggregate,
            Instant recordedAt,
            String payloadType,
            @Nullable String payloadRevision,
            String payload,
            String metadata) {
        return new SerializedEvent(
                eventId, aggregate, RecordedTime.format(recordedAt), payloadType, payloadRevision, payload, metadata);
    }

    private static @Nullable AggregateSequence aggregateOf(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? new AggregateSequence(event.getAggregateIdentifier(), event.getSequenceNumber(), event.getType())
                : null;
    }

    /** When the event was made, to the nanosecond. */
    public Instant recordedInstant() {
        return RecordedTime.parse(recordedAt);
    }
}
