package se.paragraf.command.aggregate;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.jspecify.annotations.Nullable;

/** Axon's snapshotter, whose snapshots carry a {@link SnapshotCodes code}. */
public final class AuthenticatingSnapshotter extends SpringAggregateSnapshotter {

    private final SnapshotCodes codes;
    private final Serializer serializer;

    /**
     * Makes snapshots as the builder says, with these codes.
     *
     * @param serializer that of snapshots
     */
    public AuthenticatingSnapshotter(Builder builder, SnapshotCodes codes, Serializer serializer) {
        super(builder);
        this.codes = codes;
        this.serializer = serializer;
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected DomainEventMessage createSnapshot(
            Class<?> aggregateType, String aggregateIdentifier, DomainEventStream eventStream) {
        NotingLast events = new NotingLast(eventStream);
        DomainEventMessage<?> snapshot = super.createSnapshot(aggregateType, aggregateIdentifier, events);
        DomainEventMessage<?> last = events.last;
        return snapshot == null || last == null
                ? snapshot
                : codes.authenticated(snapshot, last.getIdentifier(), serializer);
    }

    /** A stream that keeps the last event that was read from it. */
    private static final class NotingLast implements DomainEventStream {

        private final DomainEventStream events;
        private @Nullable DomainEventMessage<?> last;

        private NotingLast(DomainEventStream events) {
            this.events = events;
        }

        @Override
        public DomainEventMessage<?> peek() {
            return events.peek();
        }

        @Override
        public boolean hasNext() {
            return events.hasNext();
        }

        @Override
        public DomainEventMessage<?> next() {
            last = events.next();
            return last;
        }

        @Override
        public Long getLastSequenceNumber() {
            return events.getLastSequenceNumber();
        }
    }
}
