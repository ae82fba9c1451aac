package se.paragraf.standalone.eventstore;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Writes that are committed together, and the one thing that all their callers wait for. */
final class WriteBatch {

    // One latch for all: the appender wakes one caller, and each that wakes wakes the next, beside the next batch.
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Throwable failure;

    /** Tells the callers that the batch is in the file, or why it is not. */
    void end(@Nullable Throwable reason) {
        failure = reason;
        ended.countDown();
    }

    /**
     * Waits, also when interrupted, as the answer may be that the write is in the file.
     *
     * @return why the batch failed, or null where it was committed
     */
    @Nullable
    Throwable awaitEnd() {
        Uninterruptibly.run(ended::await);
        return failure;
    }
}
