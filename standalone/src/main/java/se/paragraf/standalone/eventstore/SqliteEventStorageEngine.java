package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.EventPlace;
import se.paragraf.standalone.sqlite.SqliteSchema;

/**
 * Axon's event storage on one SQLite file, {@code events.db}, which one process opens at a time.
 *
 * <ul>
 *   <li>An append returns when its events are on disk: they survive a killed process and a power loss.
 *   <li>The events of one append are next to each other, all or none.
 *   <li>Positions start at 1 and have no gaps, in the order of the commits, so a token is a plain
 *       {@link GlobalSequenceTrackingToken} and no reader can skip an event.
 *   <li>The file itself refuses to update, delete or replace an event.
 * </ul>
 *
 * A conflict is an {@link org.axonframework.modelling.command.AggregateStreamCreationException} for an aggregate's first
 * event and a {@link org.axonframework.modelling.command.ConcurrencyException} for a later one. An
 * {@link EventStoreException} says that nothing of the append was stored. Serializers must yield text, as JSON and XML
 * ones do. Safe for use by many threads.
 */
public final class SqliteEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private static final int LATEST_VERIFIED = 512;

    private final EventFile file;
    private final ReaderPool readers;
    private final GroupCommitQueue queue;

    private SqliteEventStorageEngine(SqliteEventStorageEngineBuilder builder, EventFile file, GroupCommitQueue queue) {
        super(builder);
        this.file = file;
        this.readers = file.readers();
        this.queue = queue;
    }

    /**
     * Opens the store in a folder, with the defaults of {@link #builder}.
     *
     * @param folder where {@code events.db} is, or will be; made if missing
     * @throws EventFileException if the folder is in use, or its file is not one that this program can write
     */
    public static SqliteEventStorageEngine open(
            Path folder,
            Serializer eventSerializer,
            Serializer snapshotSerializer,
            EventUpcaster upcasterChain,
            SnapshotFilter snapshotFilter) {
        return builder(folder)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer)
                .upcasterChain(upcasterChain)
                .snapshotFilter(snapshotFilter)
                .open();
    }

    /** Whether some process, this one or another, has the store in the folder open. */
    public static boolean isOpen(Path folder) {
        return EventFile.isOpen(folder);
    }

    /** Prepares to open the store in a folder. */
    public static SqliteEventStorageEngineBuilder builder(Path folder) {
        return new SqliteEventStorageEngineBuilder(folder);
    }

    static SqliteEventStorageEngine open(SqliteEventStorageEngineBuilder builder, EventFile file) {
        return new SqliteEventStorageEngine(builder, file, GroupCommitQueue.start(file, builder.commitListener()));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<SerializedEvent> serialized = events.stream()
                .map(event -> SerializedEvent.of(event, serializer))
                .toList();
        PendingWrite.Outcome outcome = queue.write(new PendingWrite.Append(serialized, events));
        if (outcome instanceof PendingWrite.Outcome.Refused refused) {
            handlePersistenceException(refused.cause(), events.get(refused.index()));
        }
        throwIfFailed(outcome, "The append of " + events.size() + " event(s)");
    }

    /**
     * Appends events that were recorded elsewhere exactly as stored: all or none, next to each other, at new positions.
     *
     * @throws EventStoreException if one of them is recorded already, is out of place, or cannot be stored
     */
    public void appendAsStored(List<SerializedEvent> events) {
        PendingWrite.Outcome outcome = queue.write(new PendingWrite.Append(events, List.of()));
        if (outcome instanceof PendingWrite.Outcome.Refused refused) {
            throw new EventStoreException(
                    "The event " + events.get(refused.index()).eventId() + " was refused, and nothing was stored: "
                            + refused.cause().getMessage(),
                    refused.cause());
        }
        throwIfFailed(outcome, "The append of " + events.size() + " event(s)");
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        PendingWrite.Outcome outcome = queue.write(new PendingWrite.Snapshot(SerializedEvent.of(snapshot, serializer)));
        throwIfFailed(outcome, "The snapshot of " + snapshot.getAggregateIdentifier());
    }

    private static void throwIfFailed(PendingWrite.Outcome outcome, String what) {
        if (outcome instanceof PendingWrite.Outcome.Failed failed) {
            throw new EventStoreException(
                    what + " was not stored: " + failed.cause().getMessage(), failed.cause());
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        long position = positionOf(lastToken);
        return readers.read(reader -> reader.after(position, batchSize)).stream()
                .map(PositionedEvent::tracked)
                .toList();
    }

    private static long positionOf(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (token instanceof GlobalSequenceTrackingToken sequence) {
            return sequence.getGlobalIndex();
        }
        throw new IllegalArgumentException("A token of this store is a GlobalSequenceTrackingToken, not a "
                + token.getClass().getSimpleName());
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return readers.read(reader -> reader.ofAggregate(aggregateIdentifier, firstSequenceNumber, batchSize)).stream()
                .map(PositionedEvent::sourced)
                .toList();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return readers.read(reader -> reader.snapshot(aggregateIdentifier)).map(AxonEventData.OfAggregate::of).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return readers.read(reader -> reader.lastSequence(aggregateIdentifier)).stream()
                .boxed()
                .findFirst();
    }

    /** The token before the first event, or null if there is none. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return readers.read(EventReader::head).isEmpty() ? null : new GlobalSequenceTrackingToken(0);
    }

    /** The token of the last event, or null if there is none. */
    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(readers.read(EventReader::head));
    }

    /**
     * The token after which every event made at an instant or later comes: the last event's if all were made before,
     * and null if there is no event.
     */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return token(readers.read(reader -> reader.before(dateTime)));
    }

    private static @Nullable TrackingToken token(OptionalLong position) {
        return position.isEmpty() ? null : new GlobalSequenceTrackingToken(position.getAsLong());
    }

    /**
     * The events after a position as they are stored, in the order of their positions.
     *
     * @param position the position, 0 for all
     * @param limit how many at most, from 1
     */
    public List<PositionedEvent> storedAfter(long position, int limit) {
        return readers.read(reader -> reader.after(position, limit));
    }

    /**
     * Where the events of aggregates are, in the order of their positions.
     *
     * @param position the position after which to begin
     * @param limit how many at most, from 1
     */
    public List<EventPlace> placesAfter(long position, int limit) {
        return readers.read(reader -> reader.placesAfter(position, limit));
    }

    /**
     * An aggregate's events as they are stored, in the order of their sequences.
     *
     * @param firstSequence the sequence of the first, from 0
     * @param limit how many at most, from 1
     */
    public List<PositionedEvent> storedOf(String aggregateId, long firstSequence, int limit) {
        return readers.read(reader -> reader.ofAggregate(aggregateId, firstSequence, limit));
    }

    /** The snapshots as they are stored, in the order of their aggregates' identifiers, after one of these. */
    public List<SerializedEvent> snapshotsAfter(String aggregateId, int limit) {
        return readers.read(reader -> reader.snapshotsAfter(aggregateId, limit));
    }

    /**
     * Verifies the seals of events.
     *
     * @param position the position before the first
     * @param limit how many at most, from 1
     */
    public SealPage verifySeals(long position, int limit) {
        return readers.read(reader -> reader.verifySeals(file.seals(), position, limit));
    }

    /**
     * A page of verified seals.
     *
     * @param last the position of the last, or that before the first where there was none
     * @param faults what is wrong with some of them
     */
    public record SealPage(long last, List<SealFault> faults) {}

    /** The seals whose events are gone, after a position and up to another. */
    public List<SealFault> sealsWithoutEvent(long position, long upTo, int limit) {
        return readers.read(reader -> reader.sealsWithoutEvent(position, upTo, limit));
    }

    /** The schema of the event file. */
    public static SqliteSchema schema() {
        return Schema.current();
    }

    /** What was sealed only after it had been recorded. */
    public List<SealedAfterwards> sealedAfterwards() {
        return readers.read(EventReader::sealedAfterwards);
    }

    /** The key that seals the events. */
    public RecordKey recordKey() {
        return file.key();
    }

    /** The position of the last event; empty if there is none. */
    public OptionalLong lastPosition() {
        return readers.read(EventReader::head);
    }

    /**
     * The latest instant at which an event was recorded; empty if there is none. Events that something else has written or
     * altered do not count, so that none of them can move the clock; of these it passes over some hundreds at most.
     */
    public Optional<Instant> latestInstant() {
        return readers.read(reader -> reader.latestInstant(file.seals(), LATEST_VERIFIED));
    }

    /** Counters since the store was opened. */
    public AppendStatistics statistics() {
        return queue.statistics();
    }

    /** How many writes are in the open batch. */
    int openBatchSize() {
        return queue.openBatchSize();
    }

    /** Refuses later appends, commits those that were accepted, and closes the file. */
    @Override
    public void close() {
        queue.close();
        file.close();
    }
}
