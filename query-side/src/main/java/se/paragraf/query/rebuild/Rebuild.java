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
 * Fills a new generation of views from the first event on, while the old one answers and goes on taking events in, and
 * puts it in its place in one step. Wherever it stops, whole views are in service: the old ones before that step, the new
 * ones after it. What it leaves behind then is thrown away by the next.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final ViewStore store;
    private final EventLog events;
    private final Function<Generation, GenerationBuilder> fillings;
    private final long startedAt = System.nanoTime();
    private volatile RebuildProgress progress = RebuildProgress.NONE;
    private volatile boolean stopped;

    /** @param fillings how a generation is filled */
    Rebuild(ViewStore store, EventLog events, Function<Generation, GenerationBuilder> fillings) {
        this.store = store;
        this.events = events;
        this.fillings = fillings;
    }

    /** How far it has come. */
    RebuildProgress progress() {
        return progress;
    }

    /** Has it stop at the next opportunity. Once the new views are in service there is none. */
    void stop() {
        stopped = true;
    }

    /**
     * Rebuilds.
     *
     * @throws CancellationException if it was stopped
     * @throws IllegalStateException if other views than the old ones are in service meanwhile
     */
    void run() {
        store.outOfService().forEach(store::drop);
        Generation before = store.live();
        Generation next = store.open();
        boolean switched = false;
        GenerationBuilder filling = fillings.apply(next);
        try {
            fill(filling);
            switched = switchTo(before, next, filling);
        } finally {
            filling.stop();
            if (!switched) {
                drop(next);
            }
        }
        progress = progress.in(Phase.DROPPING);
        drop(before);
        progress = progress.in(Phase.ENDED);
    }

    private void fill(GenerationBuilder filling) {
        progress = progress.in(Phase.FILLING);
        filling.toTheHead(this::goesOn);
        mustGoOn();
    }

    private boolean switchTo(Generation before, Generation next, GenerationBuilder filling) {
        progress = progress.in(Phase.SWITCHING);
        boolean switched = store.switchTo(before, next, () -> {
            long reached = filling.toTheHead(this::goesOn);
            mustGoOn();
            return reached;
        });
        if (!switched) {
            throw new IllegalStateException("other views were put into service meanwhile, or more is recorded than the"
                    + " new ones could take in; the old ones stay in service");
        }
        return true;
    }

    private boolean goesOn(long taken, long reached) {
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
        progress = progress.taken(taken, Math.max(0, events.head() - reached), milliseconds);
        return !stopped;
    }

    private void mustGoOn() {
        if (stopped) {
            throw new CancellationException("the rebuild was stopped");
        }
    }

    private void drop(Generation generation) {
        try {
            store.drop(generation);
        } catch (RuntimeException undropped) {
            LOG.warn("{} could not be thrown away, which the next rebuild does", generation, undropped);
        }
    }
}
