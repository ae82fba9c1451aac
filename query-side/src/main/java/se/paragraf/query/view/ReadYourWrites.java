package se.paragraf.query.view;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Reads what the reader itself has just written: waits until the answer has got there. The views follow the events
 * within milliseconds, so the wait is for a moment as a rule.
 */
public final class ReadYourWrites {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(40);

    private final ViewStore store;
    private final Duration patience;
    private final Semaphore waiting;

    /**
     * @param patience how long a reader waits at most
     * @param mostWaiting how many may wait at a time, each of whom holds a thread; who comes after is not made to wait
     */
    public ReadYourWrites(ViewStore store, Duration patience, int mostWaiting) {
        this.store = store;
        this.patience = patience;
        this.waiting = new Semaphore(mostWaiting);
    }

    /**
     * Asks until there is an answer or the patience is at its end. The question is asked anew when the views have moved,
     * and now and then without: one agreement can have moved before the views as a whole have.
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
            long left = end - System.nanoTime();
            while (asked.answer().isEmpty() && left > 0) {
                store.awaitBeyond(asked.position(), Duration.ofNanos(Math.min(left, BETWEEN_QUESTIONS.toNanos())));
                asked = ask(question);
                left = end - System.nanoTime();
            }
            return asked.answer();
        } finally {
            waiting.release();
        }
    }

    private <T> Asked<T> ask(Function<ViewReader, Optional<T>> question) {
        return store.read(reader -> new Asked<>(reader.position(), question.apply(reader)));
    }

    private record Asked<T>(long position, Optional<T> answer) {}
}
