package se.paragraf.query.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a long-running job, as it is stored.
 *
 * @param id its name
 * @param kind what it does
 * @param state where it stands
 * @param startedAt when it began
 * @param endedAt when it ended, or when its last heartbeat was where it was abandoned; null while it runs
 * @param cancellationRequested whether its cancellation was requested
 * @param body the progress or the result, as JSON whose form depends on the kind
 */
public record Job(
        JobId id,
        JobKind kind,
        JobState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancellationRequested,
        String body) {

    /** Whether it is running. */
    public boolean isRunning() {
        return state == JobState.RUNNING;
    }

    /** Whether its executor must stop: it was cancelled, or its lease has expired. */
    public boolean mustStop() {
        return !isRunning() || cancellationRequested;
    }
}
