package se.paragraf.query.view;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Read-your-writes wait: repeats a question until the views have the answer or the time is up. The views follow the
 * events within milliseconds, so the wait is usually short.
 */
public final class ReadYourWrites {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(40);

    private final ViewStore store;
    private final Duration timeout;
    private final Semaphore waiting;

    /**
     * @param timeout how long a reader waits at most
     * @param mostWaiting how many may wait at a time, since each holds a thread; further ones are answered at once
     */
    public ReadYourWrites(ViewStore store, Duration timeout, int mostWaiting) {
        this.store = store;
        this.timeout = timeout;
        this.waiting = new Semaphore(mostWaiting);
    }

    /**
     * Asks until there is an answer or the time is up. The question is repeated when the views have moved, and every
     * {@link #POLL_INTERVAL} regardless: one agreement can have moved before the views as a whole have.
     *
     * @return the answer, or nothing where it did not come in time
     */
    public <T> Optional<T> read(Function<ViewReader, Optional<T>> question) throws InterruptedException {
        Answer<T> last = ask(question);
        if (last.answer().isPresent() || !waiting.tryAcquire()) {
            return last.answer();
        }
        try {
            long end = System.nanoTime() + timeout.toNanos();
            long left = end - System.nanoTime();
            while (last.answer().isEmpty() && left > 0) {
                store.awaitBeyond(last.position(), Duration.ofNanos(Math.min(left, POLL_INTERVAL.toNanos())));
                last = ask(question);
                left = end - System.nanoTime();
            }
            return last.answer();
        } finally {
            waiting.release();
        }
    }

    private <T> Answer<T> ask(Function<ViewReader, Optional<T>> question) {
        return store.read(reader -> new Answer<>(reader.position(), question.apply(reader)));
    }

    private record Answer<T>(long position, Optional<T> answer) {}
}
