package se.paragraf.standalone.eventstore;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A stored event or snapshot as Axon reads it. Axon tells an aggregate's event from any other by its type. */
sealed interface AxonEventData extends EventData<String> {

    /** The event as stored. */
    SerializedEvent event();

    @Override
    default String getEventIdentifier() {
        return event().eventId();
    }

    @Override
    default Instant getTimestamp() {
        return event().recordedInstant();
    }

    @Override
    default SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(event().metadata(), String.class);
    }

    @Override
    default SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(
                event().payload(), String.class, event().payloadType(), event().payloadRevision());
    }

    /** An event or snapshot of an aggregate. */
    record OfAggregate(SerializedEvent event, AggregateSequence aggregate)
            implements AxonEventData, DomainEventData<String> {

        static OfAggregate of(SerializedEvent event) {
            return new OfAggregate(event, Objects.requireNonNull(event.aggregate(), "not an aggregate's event"));
        }

        @Override
        public @Nullable String getType() {
            return aggregate.aggregateType();
        }

        @Override
        public String getAggregateIdentifier() {
            return aggregate.aggregateId();
        }

        @Override
        public long getSequenceNumber() {
            return aggregate.sequence();
        }
    }

    /** An event that no aggregate published. */
    record OfApplication(SerializedEvent event, TrackingToken trackingToken)
            implements AxonEventData, TrackedEventData<String> {}
}
