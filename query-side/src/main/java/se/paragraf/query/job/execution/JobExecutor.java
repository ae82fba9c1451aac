package se.paragraf.query.job.execution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.JobStore;
import se.paragraf.startup.DaemonThreads;

/**
 * Executor of the jobs of one kind on this instance, one at a time. Heartbeats on a second thread store the progress and
 * renew the lease, however long a single step of the job takes, and stop a job that was cancelled on another instance.
 */
public final class JobExecutor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobExecutor.class);

    private final JobStore jobs;
    private final JobKind kind;
    private final Duration heartbeatInterval;
    private final Duration stopTimeout;
    private final ExecutorService worker;
    private final ScheduledExecutorService heartbeats;
    private volatile @Nullable Execution running;

    /** The work of one job. */
    public interface Work {

        /** The progress so far, as JSON. Thread-safe. */
        String progress();

        /** Does the work; an exception counts as {@linkplain #failed failed}. */
        End run();

        /** Stops the work at the next opportunity. Thread-safe. */
        void stop();

        /** The end of work that failed for a reason. */
        End failed(String reason);
    }

    /**
     * The end of a job.
     *
     * @param state the state in which it ends
     * @param body the result, as JSON
     */
    public record End(JobState state, String body) {}

    /**
     * Executes jobs, with their state in the store.
     *
     * @param heartbeatInterval the time between two heartbeats, well below {@link JobStore#LEASE}
     * @param stopTimeout how long {@link #close} waits for a job to stop
     */
    public JobExecutor(JobStore jobs, JobKind kind, Duration heartbeatInterval, Duration stopTimeout) {
        this.jobs = jobs;
        this.kind = kind;
        this.heartbeatInterval = heartbeatInterval;
        this.stopTimeout = stopTimeout;
        this.worker = Executors.newSingleThreadExecutor(DaemonThreads.named("job-" + kind));
        this.heartbeats = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("job-heartbeat-" + kind));
    }

    /**
     * Starts a job.
     *
     * @throws se.paragraf.query.job.JobInProgressException if one of the kind is running, on any instance
     */
    public Job start(Work work) {
        Job job = jobs.begin(kind, work.progress());
        Execution execution = new Execution(job.id(), work);
        running = execution;
        worker.execute(execution);
        return job;
    }

    /**
     * Cancels a job. One that this instance executes stops at once, one that another executes at its next heartbeat.
     *
     * @return the job as it now stands; empty where there is no such job of the kind
     */
    public Optional<Job> cancel(JobId id) {
        Optional<Job> requested = find(id).flatMap(job -> jobs.requestCancellation(id));
        Execution here = running;
        if (here != null && here.id.equals(id)) {
            here.work.stop();
        }
        return requested;
    }

    /** Finds a job of the kind by its identifier. */
    public Optional<Job> find(JobId id) {
        return jobs.find(id).filter(job -> job.kind() == kind);
    }

    /**
     * Lists the jobs of the kind, the newest first.
     *
     * @param offset how many to skip, from 0
     * @param limit how many at most, from 1
     */
    public List<Job> list(int offset, int limit) {
        return jobs.list(kind, offset, limit);
    }

    /** Counts the jobs of the kind. */
    public long count() {
        return jobs.count(kind);
    }

    /** Stops the job that is running, and waits for its end. */
    @Override
    public void close() throws InterruptedException {
        Execution here = running;
        if (here != null) {
            here.work.stop();
        }
        worker.shutdown();
        if (!worker.awaitTermination(stopTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("The {} job did not stop within {}; its lease expires", kind, stopTimeout);
        }
        heartbeats.shutdownNow();
    }

    private final class Execution implements Runnable {

        private final JobId id;
        private final Work work;

        Execution(JobId id, Work work) {
            this.id = id;
            this.work = work;
        }

        @Override
        public void run() {
            End end = new End(JobState.FAILED, work.progress());
            ScheduledFuture<?> heartbeat = heartbeats.scheduleWithFixedDelay(
                    this::heartbeat, 0, heartbeatInterval.toMillis(), TimeUnit.MILLISECONDS);
            try {
                end = work.run();
            } catch (Throwable e) {
                LOG.error("The {} job {} failed", kind, id, e);
                end = work.failed(String.valueOf(e.getMessage()));
            } finally {
                heartbeat.cancel(false);
                running = null;
                end(end);
            }
        }

        private void heartbeat() {
            try {
                if (jobs.progress(id, work.progress()).mustStop()) {
                    work.stop();
                }
            } catch (RuntimeException e) {
                // The next heartbeat tries again. Once the lease has expired, it stops the job.
                LOG.warn("A heartbeat of the {} job {} failed", kind, id, e);
            }
        }

        /** Ends the job on the thread of the heartbeats, so that none of them comes after the end. */
        private void end(End end) {
            CompletableFuture.runAsync(() -> jobs.end(id, end.state(), end.body()), heartbeats)
                    .exceptionally(e -> {
                        LOG.error("The end of the {} job {} could not be stored; its lease expires", kind, id, e);
                        return null;
                    })
                    .join();
        }
    }
}
