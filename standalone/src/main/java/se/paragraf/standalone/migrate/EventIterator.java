package se.paragraf.standalone.migrate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;

/** An iterator over all events of a store, which reads them in batches. */
final class EventIterator implements Iterator<StoredEvent> {

    private static final int BATCH = 500;

    private final EventLog events;
    private Iterator<StoredEvent> batch = List.<StoredEvent>of().iterator();
    private long position;

    EventIterator(EventLog events) {
        this.events = events;
        this.position = EventLog.NOTHING;
    }

    @Override
    public boolean hasNext() {
        if (!batch.hasNext()) {
            batch = events.after(position, BATCH).iterator();
        }
        return batch.hasNext();
    }

    @Override
    public StoredEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more events");
        }
        StoredEvent next = batch.next();
        position = Objects.requireNonNull(next.position(), "events are read in the order of their positions");
        return next;
    }

    /** The next events, as many as there are but not more than asked for. */
    List<StoredEvent> next(int most) {
        List<StoredEvent> next = new ArrayList<>();
        while (next.size() < most && hasNext()) {
            next.add(next());
        }
        return next;
    }
}
