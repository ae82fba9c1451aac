package se.paragraf.query.view;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Read-your-writes wait: a read is repeated until the views reflect what the client has just written, or a time limit is
 * reached. The views follow the events within milliseconds, so the wait is short as a rule.
 */
public final class ReadYourWrites {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(40);

    private final ViewStore store;
    private final Duration timeout;
    private final Semaphore waiting;

    /**
     * Waits for the store.
     *
     * @param timeout how long a reader waits at most
     * @param maxWaiting how many readers may wait at a time, each on a thread; others are answered without waiting
     */
    public ReadYourWrites(ViewStore store, Duration timeout, int maxWaiting) {
        this.store = store;
        this.timeout = timeout;
        this.waiting = new Semaphore(maxWaiting);
    }

    /**
     * Repeats a read until it has an answer or the time limit is reached. The read is repeated when the views have moved,
     * and at intervals, since one agreement may move before the views as a whole do.
     *
     * @return the answer, or empty where there was none in time
     */
    public <T> Optional<T> read(Function<ViewReader, Optional<T>> read) throws InterruptedException {
        Attempt<T> attempt = attempt(read);
        if (attempt.answer().isPresent() || !waiting.tryAcquire()) {
            return attempt.answer();
        }
        try {
            long end = System.nanoTime() + timeout.toNanos();
            long left = end - System.nanoTime();
            while (attempt.answer().isEmpty() && left > 0) {
                store.awaitBeyond(attempt.position(), Duration.ofNanos(Math.min(left, POLL_INTERVAL.toNanos())));
                attempt = attempt(read);
                left = end - System.nanoTime();
            }
            return attempt.answer();
        } finally {
            waiting.release();
        }
    }

    private <T> Attempt<T> attempt(Function<ViewReader, Optional<T>> read) {
        return store.read(reader -> new Attempt<>(reader.position(), read.apply(reader)));
    }

    private record Attempt<T>(long position, Optional<T> answer) {}
}
