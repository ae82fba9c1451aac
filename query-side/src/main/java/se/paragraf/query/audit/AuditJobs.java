package se.paragraf.query.audit;

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

/** Executes audits as jobs, one at a time over all instances. */
public final class AuditJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditJobs.class);
    private static final long SECONDS_TO_STOP = 5;

    private final Audit audit;
    private final JobStore jobs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DaemonThreads.named("audit"));
    private volatile @Nullable Execution running;
    private final ScheduledExecutorService heartbeats =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("audit-heartbeat"));

    /** Executes the audit, and keeps its state in the job store. */
    public AuditJobs(Audit audit, JobStore jobs) {
        this.audit = audit;
        this.jobs = jobs;
    }

    /**
     * Starts an audit.
     *
     * @throws se.paragraf.query.job.JobInProgressException if one is running
     */
    AuditRecord begin() {
        Job job = jobs.begin(JobKind.AUDIT, AuditRecord.body(null, null, null));
        Execution execution = new Execution(job.id());
        running = execution;
        worker.execute(execution::run);
        return AuditRecord.of(job);
    }

    /** Finds an audit by its identifier. */
    Optional<AuditRecord> find(JobId id) {
        return jobs.find(id).filter(job -> job.kind() == JobKind.AUDIT).map(AuditRecord::of);
    }

    /**
     * Cancels an audit. One that this instance executes stops at once, one that another executes at its next heartbeat.
     *
     * @return the audit as it now stands; empty where there is no such audit
     */
    Optional<AuditRecord> cancel(JobId id) {
        Optional<AuditRecord> requested =
                find(id).flatMap(known -> jobs.requestCancellation(id)).map(AuditRecord::of);
        Execution here = running;
        if (here != null && here.id.equals(id)) {
            here.mustStop = true;
        }
        return requested;
    }

    /** Lists the audits, the newest first. */
    List<AuditRecord> list(int offset, int limit) {
        return jobs.list(JobKind.AUDIT, offset, limit).stream()
                .map(AuditRecord::of)
                .toList();
    }

    /** Counts the audits. */
    long count() {
        return jobs.count(JobKind.AUDIT);
    }

    /** Stops the audit that is running. */
    @Override
    public void close() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("The audit did not stop within {} s; its lease expires", SECONDS_TO_STOP);
        }
        heartbeats.shutdownNow();
    }

    /** One audit in execution. Another thread sends its heartbeats, however long a single read of a store takes. */
    private final class Execution {

        private final JobId id;
        private volatile @Nullable AuditProgress progress;
        private volatile boolean mustStop;

        Execution(JobId id) {
            this.id = id;
        }

        void run() {
            ScheduledFuture<?> heartbeat = heartbeats.scheduleWithFixedDelay(this::heartbeat, 0, 1, TimeUnit.SECONDS);
            try {
                AuditResult result = audit.run(this::onProgress);
                end(JobState.DONE, result, null);
            } catch (AuditStoppedException | InterruptedException e) {
                end(JobState.CANCELLED, null, null);
            } catch (RuntimeException e) {
                LOG.error("Audit {} failed", id, e);
                end(JobState.FAILED, null, String.valueOf(e.getMessage()));
            } finally {
                heartbeat.cancel(false);
            }
        }

        private boolean onProgress(AuditProgress reached) {
            progress = reached;
            return !mustStop && !Thread.currentThread().isInterrupted();
        }

        private void heartbeat() {
            try {
                if (jobs.progress(id, AuditRecord.body(progress, null, null)).mustStop()) {
                    mustStop = true;
                }
            } catch (RuntimeException e) {
                LOG.warn("The heartbeat of audit {} failed", id, e);
            }
        }

        /** Ends the job on the thread of the heartbeats, so that none of them comes after the end. */
        private void end(JobState state, @Nullable AuditResult result, @Nullable String failure) {
            CompletableFuture.runAsync(
                            () -> jobs.end(id, state, AuditRecord.body(progress, result, failure)), heartbeats)
                    .join();
        }
    }
}
