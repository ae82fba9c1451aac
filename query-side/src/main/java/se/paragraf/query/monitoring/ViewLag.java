package se.paragraf.query.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;

/** How far the views are behind the record, looked up each time it is asked for. */
public final class ViewLag {

    private final ViewStore store;
    private final EventLog events;
    private final Clock clock;

    /** Compares those two. */
    public ViewLag(ViewStore store, EventLog events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The position up to which every event is in the views. */
    long position() {
        return store.read(ViewReader::position);
    }

    /** How many positions come after that one. */
    long events() {
        long position = position();
        return Math.max(0, events.head() - position);
    }

    /** For how long the first event that is not in the views has been waiting; zero where they are all there. */
    Duration age() {
        return events.after(position(), 1).stream()
                .map(waiting -> Duration.between(waiting.recordedAt(), clock.instant()))
                .max(Comparator.naturalOrder())
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
