package se.paragraf.command.aggregate;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshot filter that allows only snapshots whose {@link SnapshotCodes code} is right and whose last event is the one that
 * the event store has at that sequence. Any other is passed over: the case file is loaded from its events, and the next
 * snapshot takes its place. Passed over ones are counted, and the first ones logged.
 */
public final class AuthenticatedSnapshots implements SnapshotFilter {

    private static final Logger LOGGER = LoggerFactory.getLogger(AuthenticatedSnapshots.class);
    private static final long MOST_LOGGED = 20;

    private final Supplier<SnapshotCodes> codes;
    private final Supplier<EventStore> events;
    private final AtomicLong passedOver = new AtomicLong();

    /**
     * Verifies by these codes. Both are looked up when they are needed, since the store itself is built with this filter.
     *
     * @param events the events that snapshots are made from
     */
    public AuthenticatedSnapshots(Supplier<SnapshotCodes> codes, Supplier<EventStore> events) {
        this.codes = codes;
        this.events = events;
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        String lastEventId = codes.get().lastEventOf(snapshot);
        if (lastEventId != null && isLastEvent(lastEventId, snapshot)) {
            return true;
        }
        long count = passedOver.incrementAndGet();
        if (count <= MOST_LOGGED) {
            LOGGER.error(
                    "A snapshot of {} at sequence {} was passed over: {}. The case file is loaded from its events.",
                    snapshot.getAggregateIdentifier(),
                    snapshot.getSequenceNumber(),
                    lastEventId == null
                            ? "this program did not make it, or something else has changed it"
                            : "it was made from other events");
        }
        return false;
    }

    private boolean isLastEvent(String eventId, DomainEventData<?> snapshot) {
        DomainEventStream stream =
                events.get().readEvents(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber());
        return stream.hasNext()
                && stream.peek().getSequenceNumber() == snapshot.getSequenceNumber()
                && stream.peek().getIdentifier().equals(eventId);
    }

    /** How many were passed over since the start. */
    public long passedOver() {
        return passedOver.get();
    }
}
