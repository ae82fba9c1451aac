package se.paragraf.query.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import se.paragraf.query.job.Job;
import se.paragraf.query.rebuild.RebuildJobs;
import se.paragraf.query.rebuild.RebuildProgress;

/** Metrics of the running rebuild, the same on every instance, whichever executes it. */
public final class RebuildMetrics implements MeterBinder {

    private final RebuildJobs rebuilds;

    /** Metrics of these rebuilds. */
    public RebuildMetrics(RebuildJobs rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "paragraf.rebuild.running",
                        this,
                        metrics -> metrics.running().isPresent() ? 1 : 0)
                .description("Whether the views are being rebuilt, 1 or 0")
                .register(registry);
        Gauge.builder("paragraf.rebuild.progress", this, RebuildMetrics::progress)
                .description(
                        "The share of all events that the rebuild under way has taken in; not a number where none is")
                .baseUnit("ratio")
                .register(registry);
    }

    private Optional<Job> running() {
        return rebuilds.list(0, 1).stream().filter(Job::isRunning).findFirst();
    }

    private double progress() {
        return running().map(RebuildJobs::progress).map(RebuildMetrics::share).orElse(Double.NaN);
    }

    private static double share(RebuildProgress progress) {
        return progress.total() == 0 ? 0 : (double) progress.done() / progress.total();
    }
}
