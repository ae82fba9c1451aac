package se.paragraf.benchmarks.peers;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;

/** A scan of an event log in pages. */
final class LogScan {

    private static final int PAGE = 1_000;

    private LogScan() {}

    static void scan(EventLog log, long after, Consumer<StoredEvent> reader) {
        long position = after;
        for (List<StoredEvent> page = log.after(position, PAGE); !page.isEmpty(); page = log.after(position, PAGE)) {
            page.forEach(reader);
            position = Objects.requireNonNull(page.get(page.size() - 1).position());
        }
    }
}
