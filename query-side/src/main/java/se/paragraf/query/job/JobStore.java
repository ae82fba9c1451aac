package se.paragraf.query.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Store of long-running jobs, shared by all instances: each of them answers for a job that another one executes, and a
 * cancellation reaches the executor whichever instance received it. The store outlives the views, which a job may rebuild.
 *
 * <p>A running job holds a lease. Its executor must renew it by {@link #progress} within {@link #LEASE}, again and again.
 * A job whose lease has expired is {@link JobState#ABANDONED}, and the next of its kind may begin.
 */
public interface JobStore {

    /** How long a lease lasts. */
    Duration LEASE = Duration.ofSeconds(30);

    /**
     * Begins a job.
     *
     * @param body the progress so far, as JSON
     * @throws JobInProgressException if a job of the same kind is running; of two that begin at once, one is refused
     */
    Job begin(JobKind kind, String body);

    /**
     * Stores the progress of a job and renews its lease. Has no effect on a job that is not running any more.
     *
     * @param body the progress, as JSON, which replaces the earlier one
     * @return the job as it now stands; one that {@linkplain Job#mustStop() must stop} was cancelled or abandoned
     * @throws IllegalArgumentException if there is no such job
     */
    Job progress(JobId id, String body);

    /**
     * Requests the cancellation of a job. Has no effect on a job that is not running any more.
     *
     * @return the job as it now stands; empty where there is no such job
     */
    Optional<Job> requestCancellation(JobId id);

    /**
     * Ends a job. Has no effect on a job that has ended.
     *
     * @param state how it ended, anything but running
     * @param body the result, as JSON, which replaces the progress
     * @return the job as it now stands, with the state in which it ended first
     * @throws IllegalArgumentException if there is no such job, or the state is running
     */
    Job end(JobId id, JobState state, String body);

    /** Finds a job by its identifier. */
    Optional<Job> find(JobId id);

    /**
     * Lists the jobs of one kind, the newest first.
     *
     * @param offset how many to skip, from 0
     * @param limit how many at most, from 1
     */
    List<Job> list(JobKind kind, int offset, int limit);

    /** Counts the jobs of one kind. */
    long count(JobKind kind);
}
