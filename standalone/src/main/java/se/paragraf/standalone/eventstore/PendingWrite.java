package se.paragraf.standalone.eventstore;

import java.sql.SQLException;
import java.util.List;

/** Something that a caller waits to see committed. */
sealed interface PendingWrite {

    /** Writes it, within the batch's transaction. */
    WriteOutcome writeWith(EventWriter writer) throws SQLException;

    /** Events that belong together: all are stored, next to each other, or none. */
    record Append(List<SerializedEvent> events) implements PendingWrite {

        @Override
        public WriteOutcome writeWith(EventWriter writer) throws SQLException {
            return writer.append(events);
        }
    }

    /** An aggregate's state, which takes the place of an older one. */
    record Snapshot(SerializedEvent snapshot) implements PendingWrite {

        @Override
        public WriteOutcome writeWith(EventWriter writer) throws SQLException {
            writer.putSnapshot(snapshot);
            return WriteOutcome.Done.INSTANCE;
        }
    }
}
