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
import se.paragraf.startup.DaemonThreads;
import tools.jackson.databind.json.JsonMapper;

/** Executes rebuilds as jobs, one at a time over all instances. */
public final class RebuildJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJobs.class);
    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final long HEARTBEAT_INTERVAL_MILLISECONDS = 250;

    private final ViewStore store;
    private final EventLog events;
    private final StoredContent content;
    private final JobStore jobs;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DaemonThreads.named("rebuild"));
    private final ExecutorService pipeline = Executors.newCachedThreadPool(DaemonThreads.named("rebuild-pipeline"));
    private final ScheduledExecutorService heartbeats =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("rebuild-heartbeat"));
    private volatile @Nullable Rebuild running;
    private volatile boolean closing;

    /** Rebuilds the views of that store from those events. */
    public RebuildJobs(ViewStore store, EventLog events, StoredContent content, JobStore jobs, Clock clock) {
        this.store = store;
        this.events = events;
        this.content = content;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Starts a rebuild.
     *
     * @throws se.paragraf.query.job.JobInProgressException if one is running, on any instance
     */
    public Job start() {
        Job job = jobs.begin(JobKind.REBUILD, json(RebuildProgress.NONE));
        Rebuild rebuild = new Rebuild(
                store,
                events,
                generation -> new GenerationBuilder(store, generation, events, content, clock, pipeline));
        running = rebuild;
        worker.execute(() -> execute(job.id(), rebuild));
        return job;
    }

    private void execute(JobId id, Rebuild rebuild) {
        ScheduledFuture<?> heartbeat = heartbeats.scheduleWithFixedDelay(
                () -> heartbeat(id, rebuild), 0, HEARTBEAT_INTERVAL_MILLISECONDS, TimeUnit.MILLISECONDS);
        JobState state = JobState.FAILED;
        RebuildProgress result = rebuild.progress();
        try {
            rebuild.run();
            state = JobState.DONE;
            result = rebuild.progress();
        } catch (CancellationException e) {
            state = closing ? JobState.FAILED : JobState.CANCELLED;
            result = closing
                    ? rebuild.progress().failed("the service was stopped")
                    : rebuild.progress().in(RebuildProgress.Phase.ENDED);
        } catch (RuntimeException e) {
            LOG.error("Rebuild {} failed; the old views stay in service", id, e);
            result = rebuild.progress().failed(String.valueOf(e.getMessage()));
        } finally {
            heartbeat.cancel(false);
            running = null;
            end(id, state, result);
        }
    }

    /** Ends the job on the thread of the heartbeats, so that none of them comes after the end. */
    private void end(JobId id, JobState state, RebuildProgress result) {
        CompletableFuture.runAsync(() -> jobs.end(id, state, json(result)), heartbeats)
                .join();
    }

    /** Stores the progress, and stops the rebuild where the job must stop. */
    private void heartbeat(JobId id, Rebuild rebuild) {
        try {
            if (jobs.progress(id, json(rebuild.progress())).mustStop()) {
                rebuild.stop();
            }
        } catch (RuntimeException e) {
            // The next heartbeat tries again. Once the lease has expired, it stops the rebuild.
            LOG.debug("The heartbeat of rebuild {} failed", id, e);
        }
    }

    /** Cancels a rebuild; empty where there is no such rebuild. */
    Optional<Job> cancel(JobId id) {
        return find(id).flatMap(job -> jobs.requestCancellation(job.id()));
    }

    /** Finds a rebuild by its identifier. */
    public Optional<Job> find(JobId id) {
        return jobs.find(id).filter(job -> job.kind() == JobKind.REBUILD);
    }

    /**
     * Lists the rebuilds, the newest first.
     *
     * @param offset how many to skip, from 0
     * @param limit how many at most, from 1
     */
    public List<Job> list(int offset, int limit) {
        return jobs.list(JobKind.REBUILD, offset, limit);
    }

    /** Counts the rebuilds. */
    public long count() {
        return jobs.count(JobKind.REBUILD);
    }

    /** The progress that a rebuild's job holds. */
    public static RebuildProgress progress(Job job) {
        return MAPPER.readValue(job.body(), RebuildProgress.class);
    }

    private static String json(RebuildProgress progress) {
        return MAPPER.writeValueAsString(progress);
    }

    /** Stops the rebuild that is running, and waits for its end. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        Rebuild rebuild = running;
        if (rebuild != null) {
            rebuild.stop();
        }
        worker.shutdown();
        if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("The rebuild did not stop in time; the next rebuild drops its unfinished generation");
        }
        pipeline.shutdown();
        heartbeats.shutdownNow();
    }
}
