package se.paragraf.query.mongodb;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/**
 * Executor of an event processor's batches that lingers: a batch starts a while after its first event, and then has every
 * event of its segment that came meanwhile. A batch costs MongoDB about ten requests however many events it has, so a few
 * events a batch would cost several times what many do. Views are later by that while, also when nothing else comes.
 */
final class LingeringExecutor extends ScheduledThreadPoolExecutor {

    private final Duration linger;

    /**
     * Makes an executor.
     *
     * @param threads how many batches are processed at the same time
     * @param linger how long a batch waits for more events
     */
    LingeringExecutor(String processor, int threads, Duration linger) {
        super(threads, new AxonThreadFactory("WorkPackage[" + processor + "]"));
        this.linger = linger;
    }

    /** Schedules a batch: Axon submits one when it has an event for a segment that waits for none. */
    @Override
    public Future<?> submit(Runnable batch) {
        return schedule(batch, linger.toNanos(), TimeUnit.NANOSECONDS);
    }
}
