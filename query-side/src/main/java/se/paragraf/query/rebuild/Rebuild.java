package se.paragraf.query.rebuild;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.projection.GenerationBuilder;
import se.paragraf.query.rebuild.RebuildProgress.Phase;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewStore;

/**
 * Blue-green rebuild of the views: builds a new generation from the first event on, while the old one answers and follows
 * the events, and switches to it in one step. Wherever it stops, a complete generation is in service: the old one before
 * the switch, the new one after it. The next rebuild drops what it leaves behind.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final ViewStore store;
    private final EventLog events;
    private final Function<Generation, GenerationBuilder> builders;
    private final long startedAt = System.nanoTime();
    private volatile RebuildProgress progress = RebuildProgress.NONE;
    private volatile boolean stopped;

    /** @param builders makes the builder of a generation */
    Rebuild(ViewStore store, EventLog events, Function<Generation, GenerationBuilder> builders) {
        this.store = store;
        this.events = events;
        this.builders = builders;
    }

    /** How far it has come. */
    RebuildProgress progress() {
        return progress;
    }

    /** Stops it at the next opportunity. Once the new views are in service there is none. */
    void stop() {
        stopped = true;
    }

    /**
     * Runs the rebuild.
     *
     * @throws CancellationException if it was stopped
     * @throws IllegalStateException if another generation was put into service meanwhile, or the one in service has a
     *     later form than this program's
     */
    void run() {
        Generation before = store.replaceable();
        store.outOfService().forEach(store::drop);
        Generation next = store.open();
        boolean switched = false;
        GenerationBuilder builder = builders.apply(next);
        try {
            build(builder);
            switched = switchTo(before, next, builder);
        } finally {
            builder.stop();
            if (!switched) {
                drop(next);
            }
        }
        progress = progress.in(Phase.DROPPING);
        drop(before);
        progress = progress.in(Phase.ENDED);
    }

    private void build(GenerationBuilder builder) {
        progress = progress.in(Phase.FILLING);
        builder.toTheHead(this::onProgress);
        mustNotBeStopped();
    }

    private boolean switchTo(Generation before, Generation next, GenerationBuilder builder) {
        progress = progress.in(Phase.SWITCHING);
        boolean switched = store.switchTo(before, next, () -> {
            long reached = builder.toTheHead(this::onProgress);
            mustNotBeStopped();
            return reached;
        });
        if (!switched) {
            throw new IllegalStateException("other views were put into service meanwhile, or more is recorded than the"
                    + " new ones could take in; the old ones stay in service");
        }
        return true;
    }

    private boolean onProgress(long taken, long reached) {
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
        progress = progress.taken(taken, Math.max(0, events.head() - reached), milliseconds);
        return !stopped;
    }

    private void mustNotBeStopped() {
        if (stopped) {
            throw new CancellationException("the rebuild was stopped");
        }
    }

    private void drop(Generation generation) {
        try {
            store.drop(generation);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be dropped; the next rebuild drops it", generation, e);
        }
    }
}
