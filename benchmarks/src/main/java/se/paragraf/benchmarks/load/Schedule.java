package se.paragraf.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Open loop: requests are due at a fixed rate, whatever became of those before. Latency counts from the instant at which a
 * request was due, so that a request which had to wait for a slow one counts that wait too (coordinated omission).
 */
public final class Schedule {

    /** What {@link #next} returns when there is nothing left. */
    public static final long ENDED = -1;

    private final long start;
    private final long perSecond;
    private final long count;
    private final AtomicLong next = new AtomicLong();

    /**
     * A schedule.
     *
     * @param start the instant of the first request, by {@link System#nanoTime}
     * @param perSecond how many are due in a second
     * @param count how many there are
     */
    public Schedule(long start, long perSecond, long count) {
        this.start = start;
        this.perSecond = perSecond;
        this.count = count;
    }

    /** Takes the next request, or {@link #ENDED}. */
    public long next() {
        long request = next.getAndIncrement();
        return request < count ? request : ENDED;
    }

    /** The instant at which a request is due. */
    public long due(long request) {
        return start + request * 1_000_000_000 / perSecond;
    }

    /** Waits until a request is due; returns that instant at once where it has passed. */
    public long await(long request) {
        long due = due(request);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
