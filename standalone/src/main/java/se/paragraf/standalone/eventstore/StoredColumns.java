package se.paragraf.standalone.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of events and snapshots, and their order in statements. */
final class StoredColumns {

    private static final String WRITTEN =
            "event_id, aggregate_id, sequence, aggregate_type, recorded_at, payload_type, payload_revision, payload, metadata";

    /** The columns of a snapshot, in the order in which they are read. */
    static final String OF_SNAPSHOTS = WRITTEN;

    /** The columns of an event, in the order in which they are read. */
    static final String OF_EVENTS = WRITTEN + ", position";

    /** The column of the position among {@link #OF_EVENTS}. */
    static final int POSITION = 10;

    static final String INSERT_EVENT = "INSERT INTO events (" + OF_EVENTS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String INSERT_SEAL = "INSERT INTO seals (position, code) VALUES (?, ?)";

    // Two snapshots of one aggregate can be taken at once; the older of them must not win by being slower. One that is
    // beyond the events is of no use to anybody, and must not stay for ever.
    static final String PUT_SNAPSHOT = "INSERT INTO snapshots (" + WRITTEN + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (aggregate_id) DO UPDATE SET (" + WRITTEN + ") = (excluded."
            + WRITTEN.replace(", ", ", excluded.") + ") WHERE excluded.sequence >= sequence"
            + " OR sequence > (SELECT max(e.sequence) FROM events e WHERE e.aggregate_id = excluded.aggregate_id)";

    private StoredColumns() {}

    static void write(PreparedStatement row, SerializedEvent event) throws SQLException {
        AggregateSequence aggregate = event.aggregate();
        row.setString(1, event.eventId());
        row.setString(2, aggregate == null ? null : aggregate.aggregateId());
        row.setObject(3, aggregate == null ? null : aggregate.sequence());
        row.setString(4, aggregate == null ? null : aggregate.aggregateType());
        row.setString(5, event.recordedAt());
        row.setString(6, event.payloadType());
        row.setString(7, event.payloadRevision());
        row.setString(8, event.payload());
        row.setString(9, event.metadata());
    }

    static PositionedEvent readStored(ResultSet row) throws SQLException {
        return new PositionedEvent(row.getLong(POSITION), readEvent(row));
    }

    static SerializedEvent readEvent(ResultSet row) throws SQLException {
        return new SerializedEvent(
                row.getString(1),
                readAggregate(row),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static @Nullable AggregateSequence readAggregate(ResultSet row) throws SQLException {
        String aggregateId = row.getString(2);
        return aggregateId == null ? null : new AggregateSequence(aggregateId, row.getLong(3), row.getString(4));
    }
}
