package se.paragraf.query.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import se.paragraf.query.ledger.RecordedEvents;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;

/** The figures of the views, each looked up when it is asked for. */
public final class ViewMetrics implements MeterBinder {

    private final ViewStore store;
    private final RecordedEvents events;

    /** Looks in the store of views, and in that of events for what is to come. */
    public ViewMetrics(ViewStore store, RecordedEvents events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("paragraf.dead.letters", store, DeadLetterHealth::count)
                .description("Agreements whose views stand still because an event could not be taken in")
                .register(registry);
        Gauge.builder("paragraf.views.position", store, ViewMetrics::position)
                .description("The position up to which every event is in the views")
                .register(registry);
        Gauge.builder("paragraf.views.lag", this, ViewMetrics::lag)
                .description("How many positions the views are behind the last recorded event")
                .baseUnit("events")
                .register(registry);
    }

    private double lag() {
        return Math.max(0, events.head() - position(store));
    }

    private static long position(ViewStore store) {
        return store.read(ViewReader::position);
    }
}
