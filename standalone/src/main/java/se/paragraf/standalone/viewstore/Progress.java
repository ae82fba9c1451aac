package se.paragraf.standalone.viewstore;

import java.time.Duration;
import se.paragraf.query.view.ViewReader;

/** The position of the views in service, and the wait for a later one. */
final class Progress {

    private long position = ViewReader.NOTHING;

    /** Sets the position and wakes the waiting threads. */
    synchronized void reached(long reached) {
        position = reached;
        notifyAll();
    }

    /** Waits until the position is beyond a given one, up to a time limit; returns whether it is. */
    synchronized boolean awaitBeyond(long given, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (position <= given) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }
}
