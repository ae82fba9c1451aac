package se.paragraf.standalone.migrate;

import java.util.List;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;

/** An event store that a migration reads from or appends to. */
public interface MigrationLog {

    /** Its name in messages. */
    String name();

    /** The events that it holds. */
    EventLog events();

    /**
     * Appends events exactly as stored elsewhere, all or none, in the given order. Their positions are not kept: each store has its
     * own.
     *
     * @throws RuntimeException if they were not appended
     */
    void append(List<StoredEvent> events);
}
