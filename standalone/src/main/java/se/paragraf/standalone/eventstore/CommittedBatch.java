package se.paragraf.standalone.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The events of one commit, in the order of their positions, which follow each other without gaps.
 *
 * @param events the events, at least one
 * @param appends how many appends were committed together, from 1
 * @param time how long that took, from the first append of them to where all were on disk
 */
public record CommittedBatch(List<CommittedEvent> events, long appends, Duration time) {

    /**
     * A committed event.
     *
     * @param stored the event as stored
     * @param message the message that was appended, whose payload is the very object that was published; null for an
     *     event that came in its stored form
     */
    public record CommittedEvent(
            PositionedEvent stored, @Nullable EventMessage<?> message) {

        /** The message with its position, as a reader of the store gets it; empty for an event that came in its stored form. */
        public Optional<TrackedEventMessage<?>> tracked() {
            return Optional.ofNullable(message)
                    .map(appended -> EventUtils.asTrackedEventMessage(
                            appended, new GlobalSequenceTrackingToken(stored.position())));
        }
    }
}
