package se.paragraf.query.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the record of work that takes long, for all instances in common: any of them answers for a run that another one
 * executes, and a cancellation reaches it whoever asked. It outlives the views, which are made anew while theirs is kept.
 *
 * <p>A run holds its place on a lease. Whoever executes it says so within {@link #LEASE}, again and again, by {@link
 * #progress}; a run that was silent for longer is {@link RunState#ABANDONED}, and the next of its kind may begin.
 */
public interface Runs {

    /** For how long a run may be silent. */
    Duration LEASE = Duration.ofSeconds(30);

    /**
     * Begins a run.
     *
     * @param body what is to be said of it so far, as JSON
     * @throws RunInProgressException if one of the same kind is under way; of two who ask at once, one is refused
     */
    Run begin(RunKind kind, String body);

    /**
     * Says how far a run has come, and that it is alive. Nothing changes where it is not under way any more.
     *
     * @param body takes the place of what was said of it
     * @return the run as it now stands: one that {@linkplain Run#mustStop() must stop} has been cancelled or given up
     * @throws IllegalArgumentException if there is no such run
     */
    Run progress(RunId id, String body);

    /**
     * Asks for a run to be cancelled. Nothing changes where it is not under way any more.
     *
     * @return the run as it now stands; nothing where there is no such run
     */
    Optional<Run> requestCancellation(RunId id);

    /**
     * Ends a run. Nothing changes where it has ended.
     *
     * @param state how it ended, anything but running
     * @param body takes the place of what was said of it
     * @return the run as it now stands: how it ended first
     * @throws IllegalArgumentException if there is no such run, or the state is running
     */
    Run end(RunId id, RunState state, String body);

    /** The run of that name. */
    Optional<Run> find(RunId id);

    /**
     * The runs of one kind, the newest first.
     *
     * @param offset how many to pass over, from 0
     * @param limit how many at most, from 1
     */
    List<Run> list(RunKind kind, int offset, int limit);

    /** How many runs of that kind there are. */
    long count(RunKind kind);
}
