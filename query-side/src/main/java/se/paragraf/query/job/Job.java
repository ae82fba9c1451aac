package se.paragraf.query.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes long, as it is kept.
 *
 * @param id its name
 * @param kind what it does
 * @param state where it stands
 * @param startedAt when it began
 * @param endedAt when it ended, or was last heard of where it was abandoned; null as long as it runs
 * @param cancellationRequested whether somebody has asked for it to be cancelled
 * @param body what its kind has to say of it, progress or result, as JSON
 */
public record Job(
        JobId id,
        JobKind kind,
        JobState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancellationRequested,
        String body) {

    /** Whether it is under way. */
    public boolean isRunning() {
        return state == JobState.RUNNING;
    }

    /** Whether whoever executes it is to stop: it was cancelled, or others take it for dead. */
    public boolean mustStop() {
        return !isRunning() || cancellationRequested;
    }
}
