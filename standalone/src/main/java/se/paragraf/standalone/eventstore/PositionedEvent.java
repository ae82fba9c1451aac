package se.paragraf.standalone.eventstore;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * A stored event with its position.
 *
 * @param position its position in the store, from 1, without gaps, in the order of the commits
 * @param event the event as stored
 */
public record PositionedEvent(long position, SerializedEvent event) {

    /** The event for Axon's tracking processors. */
    TrackedEventData<String> tracked() {
        var token = new GlobalSequenceTrackingToken(position);
        return event.aggregate() == null
                ? new AxonEventData.OfApplication(event, token)
                : new TrackedDomainEventData<>(token, new AxonEventData.OfAggregate(event, event.aggregate()));
    }

    /** The event for Axon's repositories. */
    AxonEventData.OfAggregate sourced() {
        return AxonEventData.OfAggregate.of(event);
    }
}
