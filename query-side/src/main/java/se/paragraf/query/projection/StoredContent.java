package se.paragraf.query.projection;

import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.AgreementId;
import tools.jackson.databind.json.JsonMapper;

/** Deserializer of stored events: upcasts them to the current revision and deserializes them, as Axon does. */
public final class StoredContent {

    private static final JsonMapper MAPPER = EventJson.mapper();

    private final Configuration axon;

    /** Deserializes with Axon's configured upcasters and serializer. */
    public StoredContent(Configuration axon) {
        this.axon = axon;
    }

    /**
     * Deserializes an event.
     *
     * @throws UnreadableEventException if its type is unknown, its content is not what that type has, or what is noted
     *     beside it cannot be read
     */
    public RecordedEvent read(StoredEvent stored) {
        if (stored.fault() != null) {
            throw UnreadableEventException.ofFault(stored.fault());
        }
        long position = Objects.requireNonNull(stored.position(), "the event was read without its position");
        AgreementEvent current = CurrentRevisionReader.read(stored);
        if (current != null) {
            return EventMessageMapper.read(current, stored, position);
        }
        TrackedEventMessage<?> message = message(stored, position);
        try {
            if (message.getPayload() instanceof AgreementEvent event) {
                return EventMessageMapper.read(event, (DomainEventMessage<?>) message, message.trackingToken());
            }
        } catch (RuntimeException e) {
            throw new UnreadableEventException(e);
        }
        throw UnreadableEventException.ofUnknown(stored.type());
    }

    /** The event as it would be delivered, its content read on demand. */
    DeliveredEvent delivered(StoredEvent stored) {
        return new DeliveredEvent(
                AgreementId.from(stored.agreementId()),
                stored.eventId(),
                stored.simpleType(),
                stored.sequence(),
                Objects.requireNonNull(stored.position(), "the event was read without its position"),
                () -> read(stored));
    }

    /** The event as it would be delivered, its content read ahead. */
    DeliveredEvent readAhead(StoredEvent stored) {
        try {
            return DeliveredEvent.of(read(stored));
        } catch (RuntimeException e) {
            return delivered(stored).failing(e);
        }
    }

    private TrackedEventMessage<?> message(StoredEvent stored, long position) {
        GenericDomainEventEntry<String> entry = new GenericDomainEventEntry<>(
                StoredEvent.AGGREGATE_TYPE,
                stored.agreementId(),
                stored.sequence(),
                stored.eventId(),
                // As text, since Axon truncates an instant to milliseconds.
                stored.recordedAt().toString(),
                stored.type(),
                stored.revision(),
                stored.payload(),
                MAPPER.writeValueAsString(stored.metaData()));
        EventUpcaster upcasters = axon.upcasterChain();
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position), entry)),
                        axon.eventSerializer(),
                        upcasters)
                .findFirst()
                .orElseThrow(() -> UnreadableEventException.ofUnknown(stored.type()));
    }
}
