package se.paragraf.standalone.disk;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;

/**
 * The free bytes of the data folder's disk against the two limits of {@link DiskSettings}: below the first, documents are
 * refused and the log warns; below the second, all that is to be recorded. Every look is a call to the operating system
 * ({@code statvfs}), a few microseconds. What the operating system does not count as used, such as a quota of the account, is
 * only met when it is written: {@link DiskProblems}. Safe for use by many threads.
 */
public final class DataDisk {

    private static final Logger LOG = LoggerFactory.getLogger(DataDisk.class);

    /** So many percent above a limit it counts as left behind, so that the log does not flicker. */
    private static final int CLEARLY_ABOVE_PERCENT = 110;

    private volatile LongSupplier free;
    private final DiskSettings settings;
    private State logged = State.ROOMY;

    /** A disk of which that many bytes are free. */
    DataDisk(LongSupplier free, DiskSettings settings) {
        this.free = free;
        this.settings = settings;
    }

    /** How much room there is, from much to little. */
    enum State {
        /** Everything is taken. */
        ROOMY,
        /** Events are taken, documents are not. */
        LOW,
        /** Nothing is recorded; reading goes on. */
        FULL
    }

    /** Measures in another way, for tests of a disk that fills up. */
    void measureBy(LongSupplier free) {
        this.free = free;
    }

    /** How many bytes this account may still write, by the operating system. */
    long freeBytes() {
        return free.getAsLong();
    }

    DiskSettings settings() {
        return settings;
    }

    /** Looks at the disk, and logs a warning where the state is another than at the last look. */
    State look() {
        long bytes = freeBytes();
        logChange(bytes);
        return state(bytes, 100);
    }

    /**
     * Lets a request be recorded.
     *
     * @throws ProblemException with 507 below the second limit
     */
    void mustTakeEvents() {
        if (look() == State.FULL) {
            throw insufficient(freeBytes(), settings.refuseBelowBytes());
        }
    }

    /**
     * Lets so many bytes of a document be stored.
     *
     * @throws ProblemException with 507 where less than the first limit would be left
     */
    void mustTakeDocument(long bytes) {
        look();
        long left = freeBytes();
        if (left - bytes < settings.warnBelowBytes()) {
            throw insufficient(left, settings.warnBelowBytes() + bytes);
        }
    }

    /** The problem of a write for which the operating system had no room. */
    ProblemException full() {
        look();
        long left = freeBytes();
        return insufficient(left, Math.max(settings.refuseBelowBytes(), left + 1));
    }

    private static ProblemException insufficient(long free, long needed) {
        return EdgeProblems.insufficientStorage(free, needed);
    }

    private State state(long bytes, int percent) {
        if (bytes < settings.refuseBelowBytes() / 100.0 * percent) {
            return State.FULL;
        }
        return bytes < settings.warnBelowBytes() / 100.0 * percent ? State.LOW : State.ROOMY;
    }

    /** The state as logged gets worse at a limit, and better only clearly above it. */
    private synchronized void logChange(long bytes) {
        State now = state(bytes, 100);
        State better = state(bytes, CLEARLY_ABOVE_PERCENT);
        State next = now.compareTo(logged) > 0 ? now : better.compareTo(logged) < 0 ? better : logged;
        if (next != logged) {
            logged = next;
            switch (next) {
                case ROOMY -> LOG.warn("The disk of the data folder has room again: {} bytes are free", bytes);
                case LOW ->
                    LOG.warn(
                            "The disk of the data folder is filling up: {} bytes are free. Documents are refused below {},"
                                    + " everything is below {}",
                            bytes,
                            settings.warnBelowBytes(),
                            settings.refuseBelowBytes());
                case FULL ->
                    LOG.error(
                            "The disk of the data folder is full: {} bytes are free. Nothing is recorded until {} are;"
                                    + " reading goes on",
                            bytes,
                            settings.refuseBelowBytes());
            }
        }
    }
}
