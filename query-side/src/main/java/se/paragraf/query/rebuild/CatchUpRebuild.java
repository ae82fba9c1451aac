package se.paragraf.query.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.job.JobInProgressException;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;

/**
 * Rebuild at the start of views that are far behind the record: those of an earlier form, lost ones, those of a record that was
 * restored or generated. A rebuild takes a fraction of the time in which the projection follows the events one after another.
 * It starts at most one rebuild, and the projection goes on meanwhile. Where positions have gaps, as those of services, they do
 * not say how many events the views are behind, and nothing is done.
 */
public final class CatchUpRebuild implements SmartLifecycle {

    /** From how many events on views are far behind. Fewer are projected within seconds. */
    private static final long FAR = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(CatchUpRebuild.class);

    private final ViewStore store;
    private final EventLog events;
    private final RebuildJobs rebuilds;
    private final long far;
    private volatile boolean running;

    /** Compares the views of the store with the last recorded event. */
    public CatchUpRebuild(ViewStore store, EventLog events, RebuildJobs rebuilds) {
        this(store, events, rebuilds, FAR);
    }

    /** @param far from how many events on views are far behind */
    CatchUpRebuild(ViewStore store, EventLog events, RebuildJobs rebuilds, long far) {
        this.store = store;
        this.events = events;
        this.rebuilds = rebuilds;
        this.far = far;
    }

    @Override
    public void start() {
        running = true;
        if (!events.isGapless()) {
            return;
        }
        long behind = Math.max(0, events.head()) - Math.max(0, store.read(ViewReader::position));
        if (behind < far) {
            return;
        }
        try {
            LOG.info(
                    "The views are {} events behind; rebuild {} makes them again",
                    behind,
                    rebuilds.start().id());
        } catch (JobInProgressException e) {
            LOG.debug("The views are being rebuilt already: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
