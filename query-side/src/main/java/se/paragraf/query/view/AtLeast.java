package se.paragraf.query.view;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Reads what the reader itself has just written: waits until the answer has got there. The views follow the events
 * within milliseconds, so the wait is for a moment as a rule.
 */
public final class AtLeast {

    private final ViewStore store;
    private final Duration patience;
    private final Semaphore waiting;

    /**
     * @param patience how long a reader waits at most
     * @param mostWaiting how many may wait at a time, each of whom holds a thread; who comes after is not made to wait
     */
    public AtLeast(ViewStore store, Duration patience, int mostWaiting) {
        this.store = store;
        this.patience = patience;
        this.waiting = new Semaphore(mostWaiting);
    }

    /**
     * Asks until there is an answer or the patience is at its end. The question is asked anew only when the views have
     * moved.
     *
     * @return the answer, or nothing where it did not come in time
     */
    public <T> Optional<T> read(Function<ViewReader, Optional<T>> question) throws InterruptedException {
        Asked<T> asked = ask(question);
        if (asked.answer().isPresent() || !waiting.tryAcquire()) {
            return asked.answer();
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (asked.answer().isEmpty() && moved(asked.position(), end - System.nanoTime())) {
                asked = ask(question);
            }
            return asked.answer();
        } finally {
            waiting.release();
        }
    }

    private boolean moved(long position, long nanosLeft) throws InterruptedException {
        return nanosLeft > 0 && store.awaitBeyond(position, Duration.ofNanos(nanosLeft));
    }

    private <T> Asked<T> ask(Function<ViewReader, Optional<T>> question) {
        return store.read(reader -> new Asked<>(reader.position(), question.apply(reader)));
    }

    private record Asked<T>(long position, Optional<T> answer) {}
}
