package se.paragraf.standalone.server;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import se.paragraf.standalone.eventstore.AppendStatistics;
import se.paragraf.standalone.eventstore.CommitListener;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Metrics of the event store. */
final class EventStoreMetrics implements MeterBinder {

    private final SqliteEventStorageEngine engine;

    EventStoreMetrics(SqliteEventStorageEngine engine) {
        this.engine = engine;
    }

    /** A listener that records how long each commit took, and how many appends shared it. */
    static CommitListener commits(MeterRegistry registry) {
        Timer times = Timer.builder("paragraf.commits")
                .description("Commits of events to the file, until they are on disk")
                .register(registry);
        DistributionSummary sizes = DistributionSummary.builder("paragraf.commits.appends")
                .description("How many appends were committed together")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128)
                .register(registry);
        return batch -> {
            times.record(batch.time());
            sizes.record(batch.appends());
        };
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "paragraf.events", "Events that were stored since the start", AppendStatistics::events);
        count(
                registry,
                "paragraf.appends.conflicts",
                "Appends that were refused because another had the place",
                AppendStatistics::conflicts);
        count(
                registry,
                "paragraf.commits.failed",
                "Commits that failed, with all that was in them",
                AppendStatistics::failedBatches);
    }

    private void count(
            MeterRegistry registry, String name, String description, ToDoubleFunction<AppendStatistics> figure) {
        FunctionCounter.builder(name, engine, store -> figure.applyAsDouble(store.statistics()))
                .description(description)
                .register(registry);
    }
}
