package se.paragraf.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.JobStore;
import se.paragraf.query.job.execution.JobExecutor;
import se.paragraf.query.job.execution.JobExecutor.End;
import se.paragraf.query.projection.GenerationBuilder;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewStore;
import se.paragraf.startup.DaemonThreads;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds of the views as jobs, one at a time over all instances. */
public final class RebuildJobs implements AutoCloseable {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofMillis(250);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    private final ViewStore store;
    private final EventLog events;
    private final StoredContent content;
    private final Clock clock;
    private final ExecutorService pipeline = Executors.newCachedThreadPool(DaemonThreads.named("rebuild-pipeline"));
    private final JobExecutor executor;
    private volatile boolean closing;

    /** Rebuilds the views of the store from the events, and keeps the state of the rebuilds in the job store. */
    public RebuildJobs(ViewStore store, EventLog events, StoredContent content, JobStore jobs, Clock clock) {
        this.store = store;
        this.events = events;
        this.content = content;
        this.clock = clock;
        this.executor = new JobExecutor(jobs, JobKind.REBUILD, HEARTBEAT_INTERVAL, STOP_TIMEOUT);
    }

    /**
     * Starts a rebuild.
     *
     * @throws se.paragraf.query.job.JobInProgressException if one is running, on any instance
     */
    public Job start() {
        return executor.start(new Work(false));
    }

    /**
     * Starts a rebuild of views of an earlier form. It has nothing to do where another instance has rebuilt them just before.
     *
     * @throws se.paragraf.query.job.JobInProgressException if one is running, on any instance
     */
    public Job startOfEarlierForm() {
        return executor.start(new Work(true));
    }

    /** Cancels a rebuild; empty where there is no such rebuild. */
    Optional<Job> cancel(JobId id) {
        return executor.cancel(id);
    }

    /** Finds a rebuild by its identifier. */
    public Optional<Job> find(JobId id) {
        return executor.find(id);
    }

    /**
     * Lists the rebuilds, the newest first.
     *
     * @param offset how many to skip, from 0
     * @param limit how many at most, from 1
     */
    public List<Job> list(int offset, int limit) {
        return executor.list(offset, limit);
    }

    /** Counts the rebuilds. */
    public long count() {
        return executor.count();
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
        executor.close();
        pipeline.shutdown();
    }

    private final class Work implements JobExecutor.Work {

        private final boolean ofEarlierForm;
        private final Rebuild rebuild = new Rebuild(
                store,
                events,
                generation -> new GenerationBuilder(store, generation, events, content, clock, pipeline));

        Work(boolean ofEarlierForm) {
            this.ofEarlierForm = ofEarlierForm;
        }

        @Override
        public String progress() {
            return json(rebuild.progress());
        }

        @Override
        public End run() {
            if (ofEarlierForm && store.form() != ViewForm.EARLIER) {
                return new End(JobState.DONE, json(RebuildProgress.NONE.in(RebuildProgress.Phase.ENDED)));
            }
            try {
                rebuild.run();
                return new End(JobState.DONE, progress());
            } catch (CancellationException e) {
                return closing
                        ? failed("the service was stopped")
                        : new End(JobState.CANCELLED, json(rebuild.progress().in(RebuildProgress.Phase.ENDED)));
            }
        }

        @Override
        public void stop() {
            rebuild.stop();
        }

        @Override
        public End failed(String reason) {
            return new End(JobState.FAILED, json(rebuild.progress().failed(reason)));
        }
    }
}
