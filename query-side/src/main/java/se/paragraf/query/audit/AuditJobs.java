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

/** Has audits done, one at a time over all instances, and answers for what came of them. */
public final class AuditJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditJobs.class);
    private static final long SECONDS_TO_STOP = 5;

    private final Audit audit;
    private final JobStore runs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(AuditJobs::thread);
    private volatile @Nullable Execution underWay;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(AuditJobs::thread);

    /** Has the audit done, and keeps its record there. */
    public AuditJobs(Audit audit, JobStore runs) {
        this.audit = audit;
        this.runs = runs;
    }

    /**
     * Begins one.
     *
     * @throws se.paragraf.query.job.JobInProgressException if one is under way
     */
    AuditRecord begin() {
        Job run = runs.begin(JobKind.AUDIT, AuditRecord.body(null, null, null));
        Execution execution = new Execution(run.id());
        underWay = execution;
        worker.execute(execution::run);
        return AuditRecord.of(run);
    }

    /** The audit of that name. */
    Optional<AuditRecord> find(JobId id) {
        return runs.find(id).filter(run -> run.kind() == JobKind.AUDIT).map(AuditRecord::of);
    }

    /**
     * Asks for an audit to stop, which one that is done here does at once and one that is done elsewhere at its next sign
     * of life; nothing where there is none of that name.
     */
    Optional<AuditRecord> cancel(JobId id) {
        Optional<AuditRecord> asked =
                find(id).flatMap(known -> runs.requestCancellation(id)).map(AuditRecord::of);
        Execution here = underWay;
        if (here != null && here.id.equals(id)) {
            here.mustStop = true;
        }
        return asked;
    }

    /** The audits, the newest first. */
    List<AuditRecord> list(int offset, int limit) {
        return runs.list(JobKind.AUDIT, offset, limit).stream()
                .map(AuditRecord::of)
                .toList();
    }

    /** How many there have been. */
    long count() {
        return runs.count(JobKind.AUDIT);
    }

    /** Stops what is under way. */
    @Override
    public void close() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("an audit did not stop in time; it will be found abandoned");
        }
        heart.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "audit");
        thread.setDaemon(true);
        return thread;
    }

    /** One audit being done. Another thread says that it is alive, however long a single question to a store takes. */
    private final class Execution {

        private final JobId id;
        private volatile @Nullable AuditProgress progress;
        private volatile boolean mustStop;

        Execution(JobId id) {
            this.id = id;
        }

        void run() {
            ScheduledFuture<?> beats = heart.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
            try {
                AuditResult result = audit.run(this::goesOn);
                end(JobState.DONE, result, null);
            } catch (AuditStoppedException | InterruptedException stopped) {
                end(JobState.CANCELLED, null, null);
            } catch (RuntimeException failed) {
                LOG.error("the audit {} could not go on", id, failed);
                end(JobState.FAILED, null, String.valueOf(failed.getMessage()));
            } finally {
                beats.cancel(false);
            }
        }

        private boolean goesOn(AuditProgress reached) {
            progress = reached;
            return !mustStop && !Thread.currentThread().isInterrupted();
        }

        private void beat() {
            try {
                if (runs.progress(id, AuditRecord.body(progress, null, null)).mustStop()) {
                    mustStop = true;
                }
            } catch (RuntimeException unheard) {
                LOG.warn("the audit {} could not say how far it has come", id, unheard);
            }
        }

        /** By the thread of the signs of life: one that is under way must not come after the end. */
        private void end(JobState state, @Nullable AuditResult result, @Nullable String failure) {
            CompletableFuture.runAsync(() -> runs.end(id, state, AuditRecord.body(progress, result, failure)), heart)
                    .join();
        }
    }
}
