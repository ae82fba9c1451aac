package se.paragraf.standalone.migrate;

import java.util.List;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.standalone.eventstore.SqliteEventLog;
import se.paragraf.standalone.server.OfflineEventStore;

/**
 * The event file of a folder.
 *
 * @param opened the file, opened for this process alone
 */
public record EventFileMigrationLog(OfflineEventStore opened) implements MigrationLog {

    @Override
    public String name() {
        return opened.folder().toString();
    }

    @Override
    public EventLog events() {
        return new SqliteEventLog(opened.store());
    }

    @Override
    public void append(List<StoredEvent> events) {
        opened.store()
                .appendAsStored(events.stream().map(SqliteEventLog::serialized).toList());
    }
}
