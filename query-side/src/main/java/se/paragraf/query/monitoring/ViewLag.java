package se.paragraf.query.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.web.openapi.ReadLag;

/** The lag of the views behind the event log, measured at each call. */
public final class ViewLag implements ReadLag {

    private final ViewStore store;
    private final EventLog events;
    private final Clock clock;

    /** Compares the store with the event log. */
    public ViewLag(ViewStore store, EventLog events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Measured measure() {
        return new Measured(events(), age().toSeconds());
    }

    /** The position up to which every event is in the views. */
    long position() {
        return store.read(ViewReader::position);
    }

    /** The lag in positions. */
    long events() {
        long position = position();
        return Math.max(0, events.head() - position);
    }

    /** The lag in time: how long the first event that is not in the views has been waiting; zero where none is. */
    Duration age() {
        return events.after(position(), 1).stream()
                .map(waiting -> Duration.between(waiting.recordedAt(), clock.instant()))
                .max(Comparator.naturalOrder())
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
