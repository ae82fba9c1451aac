package se.paragraf.query.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import se.paragraf.query.view.ViewStore;

/** Metrics of the views, each measured when it is read. */
public final class ViewMetrics implements MeterBinder {

    private final ViewStore store;
    private final ViewLag lag;

    /** Metrics of the store and of its lag. */
    public ViewMetrics(ViewStore store, ViewLag lag) {
        this.store = store;
        this.lag = lag;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("paragraf.dead.letters", store, DeadLetterHealth::count)
                .description("Agreements whose views stand still because an event could not be taken in")
                .register(registry);
        Gauge.builder("paragraf.views.position", lag, ViewLag::position)
                .description("The position up to which every event is in the views")
                .register(registry);
        Gauge.builder("paragraf.views.lag", lag, ViewLag::events)
                .description("How many positions the views are behind the last recorded event")
                .baseUnit("events")
                .register(registry);
        TimeGauge.builder(
                        "paragraf.views.lag.age",
                        lag,
                        TimeUnit.SECONDS,
                        behind -> behind.age().toSeconds())
                .description("For how long the first event that is not in the views has been waiting for them")
                .register(registry);
    }
}
