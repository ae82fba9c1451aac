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

/** Reads what stored events say: brings them to the present revision and makes objects of them, as Axon does. */
public final class StoredContent {

    private static final JsonMapper MAPPER = EventJson.mapper();

    private final Configuration axon;

    /** Reads as Axon is configured to. */
    public StoredContent(Configuration axon) {
        this.axon = axon;
    }

    /**
     * The event that is stored.
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
            return RecordedMessage.read(current, stored, position);
        }
        TrackedEventMessage<?> message = message(stored, position);
        try {
            if (message.getPayload() instanceof AgreementEvent event) {
                return RecordedMessage.read(event, (DomainEventMessage<?>) message, message.trackingToken());
            }
        } catch (RuntimeException unreadable) {
            throw new UnreadableEventException(unreadable);
        }
        throw UnreadableEventException.ofUnknown(stored.type());
    }

    /** The event as it would have been delivered, its content yet to be read. */
    DeliveredEvent delivered(StoredEvent stored) {
        return new DeliveredEvent(
                AgreementId.from(stored.agreementId()),
                stored.eventId(),
                stored.simpleType(),
                stored.sequence(),
                Objects.requireNonNull(stored.position(), "the event was read without its position"),
                () -> read(stored));
    }

    /** The event as it would have been delivered, its content read already, as far as it can be. */
    DeliveredEvent readAhead(StoredEvent stored) {
        try {
            return DeliveredEvent.of(read(stored));
        } catch (RuntimeException unreadable) {
            return delivered(stored).failing(unreadable);
        }
    }

    private TrackedEventMessage<?> message(StoredEvent stored, long position) {
        GenericDomainEventEntry<String> entry = new GenericDomainEventEntry<>(
                StoredEvent.AGGREGATE_TYPE,
                stored.agreementId(),
                stored.sequence(),
                stored.eventId(),
                // As text: of an instant Axon keeps the milliseconds only.
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
