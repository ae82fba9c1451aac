package se.paragraf.standalone.viewstore;

import java.time.Duration;
import se.paragraf.query.view.ViewReader;

/** How far the views in service have come, for those who wait for it. */
final class Progress {

    private long position = ViewReader.NOTHING;

    /** Wakes all who wait. */
    synchronized void reached(long reached) {
        position = reached;
        notifyAll();
    }

    /** Waits until the position is beyond the one given, at most so long; says whether it is. */
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
