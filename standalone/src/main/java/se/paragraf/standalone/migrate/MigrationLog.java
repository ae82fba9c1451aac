package se.paragraf.standalone.migrate;

import java.util.List;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;

/** A store whose events can be read, and that takes events that were recorded elsewhere. */
public interface MigrationLog {

    /** What is called when somebody is told of it. */
    String name();

    /** The events that it holds. */
    EventLog events();

    /**
     * Appends events word for word, all or none, in the order given. Their positions are not kept: each store has its
     * own.
     *
     * @throws RuntimeException if they were not appended
     */
    void append(List<StoredEvent> events);
}
