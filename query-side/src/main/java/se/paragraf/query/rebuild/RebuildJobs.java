package se.paragraf.query.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.JobStore;
import se.paragraf.query.projection.GenerationBuilder;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.view.ViewStore;
import tools.jackson.databind.json.JsonMapper;

/** The rebuilds: starts them, executes those of this instance, and tells of all. */
public final class RebuildJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJobs.class);
    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final long MILLISECONDS_BETWEEN_SIGNS = 250;

    private final ViewStore store;
    private final EventLog events;
    private final StoredContent content;
    private final JobStore runs;
    private final Clock clock;
    private final ExecutorService rebuilding = Executors.newSingleThreadExecutor(task -> daemon(task, "rebuild"));
    private final ExecutorService hands = Executors.newCachedThreadPool(task -> daemon(task, "rebuild-hand"));
    private final ScheduledExecutorService signs =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "rebuild-progress"));
    private volatile @Nullable Rebuild underWay;
    private volatile boolean closing;

    /** Rebuilds the views of that store from those events. */
    public RebuildJobs(ViewStore store, EventLog events, StoredContent content, JobStore runs, Clock clock) {
        this.store = store;
        this.events = events;
        this.content = content;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Starts one.
     *
     * @throws se.paragraf.query.job.JobInProgressException if one is under way, on whatever instance
     */
    public Job start() {
        Job run = runs.begin(JobKind.REBUILD, written(RebuildProgress.NONE));
        Rebuild rebuild = new Rebuild(
                store, events, generation -> new GenerationBuilder(store, generation, events, content, clock, hands));
        underWay = rebuild;
        rebuilding.execute(() -> execute(run.id(), rebuild));
        return run;
    }

    private void execute(JobId id, Rebuild rebuild) {
        ScheduledFuture<?> telling = signs.scheduleWithFixedDelay(
                () -> tell(id, rebuild), 0, MILLISECONDS_BETWEEN_SIGNS, TimeUnit.MILLISECONDS);
        JobState state = JobState.FAILED;
        RebuildProgress result = rebuild.progress();
        try {
            rebuild.run();
            state = JobState.DONE;
            result = rebuild.progress();
        } catch (CancellationException stopped) {
            state = closing ? JobState.FAILED : JobState.CANCELLED;
            result = closing
                    ? rebuild.progress().failed("the service was stopped")
                    : rebuild.progress().in(RebuildProgress.Phase.ENDED);
        } catch (RuntimeException failed) {
            LOG.error("rebuild {} could not go on; the old views stay in service", id, failed);
            result = rebuild.progress().failed(String.valueOf(failed.getMessage()));
        } finally {
            telling.cancel(false);
            underWay = null;
            end(id, state, result);
        }
    }

    /** By the hand that tells how far it is: what it is about to tell must not come after the end. */
    private void end(JobId id, JobState state, RebuildProgress result) {
        CompletableFuture.runAsync(() -> runs.end(id, state, written(result)), signs)
                .join();
    }

    /** Says how far it is, and learns whether it is to stop. */
    private void tell(JobId id, Rebuild rebuild) {
        try {
            if (runs.progress(id, written(rebuild.progress())).mustStop()) {
                rebuild.stop();
            }
        } catch (RuntimeException untold) {
            // Told again in a moment; if it cannot be for too long, the run has lost its place and learns so then.
            LOG.debug("the progress of rebuild {} cannot be told just now", id, untold);
        }
    }

    /** Asks for one to be cancelled; nothing where there is no such rebuild. */
    Optional<Job> cancel(JobId id) {
        return find(id).flatMap(run -> runs.requestCancellation(run.id()));
    }

    /** The rebuild of that name. */
    public Optional<Job> find(JobId id) {
        return runs.find(id).filter(run -> run.kind() == JobKind.REBUILD);
    }

    /**
     * The rebuilds, the newest first.
     *
     * @param offset how many to pass over, from 0
     * @param limit how many at most, from 1
     */
    public List<Job> list(int offset, int limit) {
        return runs.list(JobKind.REBUILD, offset, limit);
    }

    /** How many there are. */
    public long count() {
        return runs.count(JobKind.REBUILD);
    }

    /** What the run says of its progress. */
    public static RebuildProgress progress(Job run) {
        return MAPPER.readValue(run.body(), RebuildProgress.class);
    }

    private static String written(RebuildProgress progress) {
        return MAPPER.writeValueAsString(progress);
    }

    /** Stops what is under way and waits until it has. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        Rebuild rebuild = underWay;
        if (rebuild != null) {
            rebuild.stop();
        }
        rebuilding.shutdown();
        if (!rebuilding.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("a rebuild did not stop in time; its new views are thrown away later");
        }
        hands.shutdown();
        signs.shutdownNow();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
