package se.paragraf.standalone.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A stored event of no aggregate, as Axon reads it. */
record ApplicationEventData(SerializedEvent event, TrackingToken trackingToken) implements TrackedEventData<String> {

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
