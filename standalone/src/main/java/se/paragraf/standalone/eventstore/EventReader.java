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

/** Queries on a read-only connection to the event file, with prepared statements. For one thread at a time. */
final class EventReader implements AutoCloseable {

    private static final String AFTER =
            "SELECT " + StoredColumns.OF_EVENTS + " FROM events WHERE position > ? ORDER BY position LIMIT ?";

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

    private final Connection connection;
    private final PreparedStatement after;
    private final PreparedStatement ofAggregate;
    private final PreparedStatement snapshot;
    private final PreparedStatement lastSequence;
    private final PreparedStatement head;
    private final PreparedStatement beforeTime;

    private EventReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.after = connection.prepareStatement(AFTER);
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
