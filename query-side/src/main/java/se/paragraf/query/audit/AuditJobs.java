package se.paragraf.query.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.JobStore;
import se.paragraf.query.job.execution.JobExecutor;
import se.paragraf.query.job.execution.JobExecutor.End;

/** Audits as jobs, one at a time over all instances. */
public final class AuditJobs implements AutoCloseable {

    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final Audit audit;
    private final JobExecutor executor;

    /** Executes the audit, and keeps its state in the job store. */
    public AuditJobs(Audit audit, JobStore jobs) {
        this.audit = audit;
        this.executor = new JobExecutor(jobs, JobKind.AUDIT, HEARTBEAT_INTERVAL, STOP_TIMEOUT);
    }

    /**
     * Starts an audit.
     *
     * @throws se.paragraf.query.job.JobInProgressException if one is running, on any instance
     */
    AuditRecord begin() {
        return AuditRecord.of(executor.start(new Work()));
    }

    /** Finds an audit by its identifier. */
    Optional<AuditRecord> find(JobId id) {
        return executor.find(id).map(AuditRecord::of);
    }

    /** Cancels an audit; empty where there is no such audit. */
    Optional<AuditRecord> cancel(JobId id) {
        return executor.cancel(id).map(AuditRecord::of);
    }

    /** Lists the audits, the newest first. */
    List<AuditRecord> list(int offset, int limit) {
        return executor.list(offset, limit).stream().map(AuditRecord::of).toList();
    }

    /** Counts the audits. */
    long count() {
        return executor.count();
    }

    /** Stops the audit that is running. */
    @Override
    public void close() throws InterruptedException {
        executor.close();
    }

    private final class Work implements JobExecutor.Work {

        private volatile @Nullable AuditProgress progress;
        private volatile boolean stopped;

        @Override
        public String progress() {
            return AuditRecord.body(progress, null, null);
        }

        @Override
        public End run() {
            try {
                AuditResult result = audit.run(this::onProgress);
                return new End(JobState.DONE, AuditRecord.body(progress, result, null));
            } catch (CancellationException | InterruptedException e) {
                return new End(JobState.CANCELLED, progress());
            }
        }

        private boolean onProgress(AuditProgress reached) {
            progress = reached;
            return !stopped;
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public End failed(String reason) {
            return new End(JobState.FAILED, AuditRecord.body(progress, null, reason));
        }
    }
}
