package se.paragraf.query.rebuild;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.paragraf.query.job.JobInProgressException;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewStore;
import se.paragraf.startup.DaemonThreads;

/**
 * Automatic rebuild of views of an earlier {@linkplain ViewForm form}. Each instance looks at the form of the views in
 * service, from its start on: where it is an earlier one, the instance starts a rebuild, or waits for the one that another
 * instance runs. A rebuild that does not reach its end is started again. Views of a later form are left alone.
 */
public final class ViewFormUpgrade implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewFormUpgrade.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(30);

    private final ViewStore store;
    private final RebuildJobs rebuilds;
    private final Duration interval;
    private final Duration retryInterval;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("view-form-upgrade"));
    private volatile ViewForm form = ViewForm.EARLIER;
    private volatile boolean running;
    private boolean known;
    private long notBefore = System.nanoTime();

    /** Upgrades the views of the store by these rebuilds. */
    public ViewFormUpgrade(ViewStore store, RebuildJobs rebuilds) {
        this(store, rebuilds, INTERVAL, RETRY_INTERVAL);
    }

    /**
     * Upgrades the views of the store by these rebuilds.
     *
     * @param interval how often the form is looked at
     * @param retryInterval how long after the start of a rebuild the next one may start, where it has failed
     */
    public ViewFormUpgrade(ViewStore store, RebuildJobs rebuilds, Duration interval, Duration retryInterval) {
        this.store = store;
        this.rebuilds = rebuilds;
        this.interval = interval;
        this.retryInterval = retryInterval;
    }

    /** The form of the views in service when they were last looked at; an earlier one before the first look. */
    public ViewForm form() {
        return form;
    }

    @Override
    public void start() {
        look();
        scheduler.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        running = true;
    }

    private void look() {
        try {
            ViewForm found = store.form();
            if (!known || found != form) {
                log(found);
            }
            known = true;
            form = found;
            if (found == ViewForm.EARLIER && System.nanoTime() - notBefore >= 0) {
                LOG.info(
                        "Rebuild {} builds the views in their present form",
                        rebuilds.startOfEarlierForm().id());
                notBefore = System.nanoTime() + retryInterval.toNanos();
            }
        } catch (JobInProgressException e) {
            LOG.debug("The views are being rebuilt already: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The form of the views cannot be read, or their rebuild not be started", e);
        }
    }

    private void log(ViewForm found) {
        switch (found) {
            case EARLIER ->
                LOG.warn("The views have an earlier form and are rebuilt from the events;"
                        + " until then they cannot be read here, and answers are 503");
            case LATER ->
                LOG.error(
                        "The views have a later form than this version of the program knows;"
                                + " this instance neither reads nor writes them and has to be replaced by one of the later version");
            case SAME -> {
                if (known) {
                    LOG.info("The views have their present form");
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
