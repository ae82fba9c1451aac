package se.paragraf.standalone.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import se.paragraf.standalone.eventstore.CommittedBatch.CommittedEvent;

/** A write that waits in the {@link GroupCommitQueue}, and how it can end. */
sealed interface PendingWrite {

    /**
     * Writes it within the batch's transaction.
     *
     * @return {@link Outcome.Done} or {@link Outcome.Refused}
     * @throws SQLException if the whole transaction is lost
     */
    Outcome writeWith(EventWriter writer) throws SQLException;

    /**
     * Events that belong together: all are stored, next to each other, or none.
     *
     * @param events the events in their stored form
     * @param messages the same events as they were published, or empty where they came in their stored form
     */
    record Append(List<SerializedEvent> events, List<? extends EventMessage<?>> messages) implements PendingWrite {

        /** Copies the lists: once the commit is on disk the caller goes on and may change its own. */
        public Append {
            events = List.copyOf(events);
            messages = List.copyOf(messages);
        }

        /** The events with the positions from this one on. */
        List<CommittedEvent> at(long first) {
            List<CommittedEvent> committed = new ArrayList<>(events.size());
            for (int index = 0; index < events.size(); index++) {
                committed.add(new CommittedEvent(
                        new PositionedEvent(first + index, events.get(index)),
                        messages.isEmpty() ? null : messages.get(index)));
            }
            return committed;
        }

        @Override
        public Outcome writeWith(EventWriter writer) throws SQLException {
            return writer.append(events);
        }
    }

    /** An aggregate's snapshot, which replaces an older one. */
    record Snapshot(SerializedEvent snapshot) implements PendingWrite {

        @Override
        public Outcome writeWith(EventWriter writer) throws SQLException {
            writer.putSnapshot(snapshot);
            return Outcome.Done.INSTANCE;
        }
    }

    /** How a write ended. */
    sealed interface Outcome {

        /** It is on disk. */
        enum Done implements Outcome {
            INSTANCE
        }

        /**
         * The file refused it, because something in it is already there. The other writes of its batch are unaffected.
         *
         * @param index which of its events was refused, from 0
         * @param cause SQLite's error
         */
        record Refused(int index, Exception cause) implements Outcome {}

        /**
         * Its batch could not be committed. Nothing of that batch is in the file.
         *
         * @param cause the error
         */
        record Failed(Throwable cause) implements Outcome {}
    }
}
