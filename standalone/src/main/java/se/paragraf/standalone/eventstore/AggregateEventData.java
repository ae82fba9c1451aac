package se.paragraf.standalone.eventstore;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A stored event or snapshot of an aggregate, as Axon reads it. */
record AggregateEventData(SerializedEvent event, AggregateSequence aggregate) implements DomainEventData<String> {

    static AggregateEventData of(SerializedEvent event) {
        return new AggregateEventData(event, Objects.requireNonNull(event.aggregate(), "not an aggregate's event"));
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

    @Override
    public String getEventIdentifier() {
        return event.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return event.recordedInstant();
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(event.metadata(), String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(
                event.payload(), String.class, event.payloadType(), event.payloadRevision());
    }
}
