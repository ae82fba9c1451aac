package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.paragraf.query.eventlog.EventPlace;

/** Queries on a read-only connection to the event file, with prepared statements. For one thread at a time. */
final class EventReader implements AutoCloseable {

    private static final String AFTER =
            "SELECT " + StoredColumns.OF_EVENTS + " FROM events WHERE position > ? ORDER BY position LIMIT ?";

    private static final String PLACES_AFTER =
            "SELECT position, event_id, aggregate_id, sequence, recorded_at FROM events"
                    + " WHERE position > ? AND aggregate_id IS NOT NULL ORDER BY position LIMIT ?";

    private static final String OF_AGGREGATE = "SELECT " + StoredColumns.OF_EVENTS
            + " FROM events WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?";

    private static final String SNAPSHOT =
            "SELECT " + StoredColumns.OF_SNAPSHOTS + " FROM snapshots WHERE aggregate_id = ?";

    private static final String LAST_SEQUENCE = "SELECT max(sequence) FROM events WHERE aggregate_id = ?";

    private static final String HEAD = "SELECT max(position) FROM events";

    // Times need not grow with positions, so this looks for the first position among all later times. One statement,
    // hence one state of the file: a separate query for the head could already see an event that the first part did
    // not.
    private static final String BEFORE_TIME =
            "SELECT coalesce((SELECT min(position) - 1 FROM events WHERE recorded_at >= ?), (" + HEAD + "))";

    private static final String LATEST = "SELECT " + StoredColumns.OF_EVENTS
            + ", code FROM events LEFT JOIN seals USING (position) ORDER BY recorded_at DESC LIMIT ?";

    private static final String SNAPSHOTS_AFTER = "SELECT " + StoredColumns.OF_SNAPSHOTS
            + " FROM snapshots WHERE aggregate_id > ? ORDER BY aggregate_id LIMIT ?";

    private static final String WITH_SEALS = "SELECT " + StoredColumns.OF_EVENTS
            + ", code FROM events LEFT JOIN seals USING (position) WHERE position > ? ORDER BY position LIMIT ?";

    private static final String WITHOUT_EVENT = "SELECT position FROM seals WHERE position > ? AND position <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM events e WHERE e.position = seals.position) ORDER BY position LIMIT ?";

    private static final int SEAL = 11;

    private final Connection connection;
    private final PreparedStatement after;
    private final PreparedStatement placesAfter;
    private final PreparedStatement ofAggregate;
    private final PreparedStatement snapshot;
    private final PreparedStatement lastSequence;
    private final PreparedStatement head;
    private final PreparedStatement beforeTime;

    private EventReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.after = connection.prepareStatement(AFTER);
        this.placesAfter = connection.prepareStatement(PLACES_AFTER);
        this.ofAggregate = connection.prepareStatement(OF_AGGREGATE);
        this.snapshot = connection.prepareStatement(SNAPSHOT);
        this.lastSequence = connection.prepareStatement(LAST_SEQUENCE);
        this.head = connection.prepareStatement(HEAD);
        this.beforeTime = connection.prepareStatement(BEFORE_TIME);
    }

    static EventReader open(Path file) throws SQLException {
        Connection connection = Connections.openForReading(file);
        try {
            return new EventReader(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The events after a position, in order. */
    List<PositionedEvent> after(long position, int limit) throws SQLException {
        after.setLong(1, position);
        after.setInt(2, limit);
        return events(after);
    }

    /** Where the events of aggregates after a position are, in order. */
    List<EventPlace> placesAfter(long position, int limit) throws SQLException {
        placesAfter.setLong(1, position);
        placesAfter.setInt(2, limit);
        List<EventPlace> places = new ArrayList<>();
        try (ResultSet row = placesAfter.executeQuery()) {
            while (row.next()) {
                places.add(new EventPlace(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        RecordedTime.parseOr(Instant.EPOCH, row.getString(5))));
            }
        }
        return places;
    }

    /** An aggregate's events from a sequence on, in order. */
    List<PositionedEvent> ofAggregate(String aggregateId, long firstSequence, int limit) throws SQLException {
        ofAggregate.setString(1, aggregateId);
        ofAggregate.setLong(2, firstSequence);
        ofAggregate.setInt(3, limit);
        return events(ofAggregate);
    }

    /** An aggregate's snapshot. */
    Optional<SerializedEvent> snapshot(String aggregateId) throws SQLException {
        snapshot.setString(1, aggregateId);
        try (ResultSet row = snapshot.executeQuery()) {
            return row.next() ? Optional.of(StoredColumns.readEvent(row)) : Optional.empty();
        }
    }

    /** The snapshots of aggregates after one, by their identifiers. */
    List<SerializedEvent> snapshotsAfter(String aggregateId, int limit) throws SQLException {
        List<SerializedEvent> snapshots = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SNAPSHOTS_AFTER)) {
            query.setString(1, aggregateId);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    snapshots.add(StoredColumns.readEvent(row));
                }
            }
        }
        return snapshots;
    }

    /** Verifies the seals of the events after a position. */
    SqliteEventStorageEngine.SealPage verifySeals(EventSeals seals, long position, int limit) throws SQLException {
        List<SealFault> faults = new ArrayList<>();
        long last = position;
        try (PreparedStatement query = connection.prepareStatement(WITH_SEALS)) {
            query.setLong(1, position);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(StoredColumns.POSITION);
                    byte[] seal = row.getBytes(SEAL);
                    if (seal == null || !seals.verify(seal, row)) {
                        faults.add(fault(row, seal == null ? SealFault.Kind.SEAL_MISSING : SealFault.Kind.SEAL_WRONG));
                    }
                }
            }
        }
        return new SqliteEventStorageEngine.SealPage(last, faults);
    }

    private static SealFault fault(ResultSet row, SealFault.Kind kind) throws SQLException {
        AggregateSequence aggregate = StoredColumns.readEvent(row).aggregate();
        return new SealFault(
                kind,
                row.getLong(StoredColumns.POSITION),
                aggregate == null ? null : aggregate.aggregateId(),
                aggregate == null ? null : aggregate.sequence());
    }

    /** The seals after a position and up to another whose events are gone. */
    List<SealFault> sealsWithoutEvent(long position, long upTo, int limit) throws SQLException {
        List<SealFault> faults = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(WITHOUT_EVENT)) {
            query.setLong(1, position);
            query.setLong(2, upTo);
            query.setInt(3, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    faults.add(new SealFault(SealFault.Kind.EVENT_MISSING, row.getLong(1), null, null));
                }
            }
        }
        return faults;
    }

    /** What was sealed only after it had been recorded. */
    List<SealedAfterwards> sealedAfterwards() throws SQLException {
        return SealedAfterwards.read(connection);
    }

    /** The sequence of an aggregate's last event; empty where it has none. */
    OptionalLong lastSequence(String aggregateId) throws SQLException {
        lastSequence.setString(1, aggregateId);
        return number(lastSequence);
    }

    /** The position of the last event; empty where there is none. */
    OptionalLong head() throws SQLException {
        return number(head);
    }

    /** The position after which every event made at an instant or later comes; empty where there is no event at all. */
    OptionalLong before(Instant instant) throws SQLException {
        beforeTime.setString(1, RecordedTime.format(instant));
        return number(beforeTime);
    }

    /** The latest instant at which an event was recorded whose seal is right, among the latest ones. */
    Optional<Instant> latestInstant(EventSeals seals, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setInt(1, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] seal = row.getBytes(SEAL);
                    if (seal != null && seals.verify(seal, row)) {
                        return Optional.of(StoredColumns.readEvent(row).recordedInstant());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<PositionedEvent> events(PreparedStatement query) throws SQLException {
        List<PositionedEvent> events = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                events.add(StoredColumns.readStored(row));
            }
        }
        return events;
    }

    private static OptionalLong number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            long number = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
