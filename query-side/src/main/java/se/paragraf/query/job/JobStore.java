package se.paragraf.query.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the record of work that takes long, for all instances in common: any of them answers for a run that another one
 * executes, and a cancellation reaches it whoever asked. It outlives the views, which are made anew while theirs is kept.
 *
 * <p>A run holds its place on a lease. Whoever executes it says so within {@link #LEASE}, again and again, by {@link
 * #progress}; a run that was silent for longer is {@link JobState#ABANDONED}, and the next of its kind may begin.
 */
public interface JobStore {

    /** For how long a run may be silent. */
    Duration LEASE = Duration.ofSeconds(30);

    /**
     * Begins a run.
     *
     * @param body what is to be said of it so far, as JSON
     * @throws JobInProgressException if one of the same kind is under way; of two who ask at once, one is refused
     */
    Job begin(JobKind kind, String body);

    /**
     * Says how far a run has come, and that it is alive. Nothing changes where it is not under way any more.
     *
     * @param body takes the place of what was said of it
     * @return the run as it now stands: one that {@linkplain Job#mustStop() must stop} has been cancelled or given up
     * @throws IllegalArgumentException if there is no such run
     */
    Job progress(JobId id, String body);

    /**
     * Asks for a run to be cancelled. Nothing changes where it is not under way any more.
     *
     * @return the run as it now stands; nothing where there is no such run
     */
    Optional<Job> requestCancellation(JobId id);

    /**
     * Ends a run. Nothing changes where it has ended.
     *
     * @param state how it ended, anything but running
     * @param body takes the place of what was said of it
     * @return the run as it now stands: how it ended first
     * @throws IllegalArgumentException if there is no such run, or the state is running
     */
    Job end(JobId id, JobState state, String body);

    /** The run of that name. */
    Optional<Job> find(JobId id);

    /**
     * The runs of one kind, the newest first.
     *
     * @param offset how many to pass over, from 0
     * @param limit how many at most, from 1
     */
    List<Job> list(JobKind kind, int offset, int limit);

    /** How many runs of that kind there are. */
    long count(JobKind kind);
}
