package se.paragraf.standalone.eventstore;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * An event as the file holds it.
 *
 * @param position its place among all events, from 1, without gaps, in the order of their commits
 * @param event what is held
 */
public record PositionedEvent(long position, SerializedEvent event) {

    /** The event in the shape in which Axon's tracking processors want it. */
    TrackedEventData<String> tracked() {
        var token = new GlobalSequenceTrackingToken(position);
        return event.aggregate() == null
                ? new AxonEventData.OfApplication(event, token)
                : new TrackedDomainEventData<>(token, new AxonEventData.OfAggregate(event, event.aggregate()));
    }

    /** The event in the shape in which Axon's repositories want it. */
    AxonEventData.OfAggregate sourced() {
        return AxonEventData.OfAggregate.of(event);
    }
}
