package se.paragraf.query.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The limits to the bytes of all documents together: the quota of the settings, and the {@link DocumentRoom}. Bytes count from
 * when they come in, those of uploads that are not kept only until then, so uploads at the same time cannot exceed the quota
 * together. What is stored is counted by the store at most once a minute; another instance's uploads of the last minute may
 * therefore exceed the quota. Safe for use by many threads.
 */
final class DocumentQuota {

    private static final Duration COUNT_EVERY = Duration.ofMinutes(1);
    private static final int ROOM_CHECKED_EVERY = 1 << 20;

    private final DocumentStore store;
    private final @Nullable Long quota;
    private final DocumentRoom room;
    private final Clock clock;

    // Guarded by this object's lock.
    private long counted;
    private long keptSince;
    private long arriving;
    private Instant countedAt = Instant.EPOCH;

    /** @param quota how many bytes at most, or null for any number */
    DocumentQuota(DocumentStore store, @Nullable Long quota, DocumentRoom room, Clock clock) {
        this.store = store;
        this.quota = quota;
        this.room = room;
        this.clock = clock;
    }

    /** No limits. */
    static DocumentQuota none(DocumentStore store) {
        return new DocumentQuota(store, null, DocumentRoom.UNLIMITED, Clock.systemUTC());
    }

    /**
     * Begins to count an upload.
     *
     * @param announced how many bytes it is going to have, 0 or less where that is not known
     * @throws se.paragraf.web.problem.ProblemException with 507 if they are too many
     */
    Share share(long announced) {
        long bytes = Math.max(0, announced);
        room.mustTake(bytes);
        Share share = new Share();
        share.add(bytes);
        return share;
    }

    private synchronized void take(long bytes) {
        if (quota == null) {
            return;
        }
        if (countedAt.plus(COUNT_EVERY).isBefore(clock.instant())) {
            counted = store.storedBytes();
            keptSince = 0;
            countedAt = clock.instant();
        }
        long used = counted + keptSince + arriving;
        if (used + bytes > quota) {
            throw DocumentProblems.quotaExceeded(quota, used, bytes);
        }
        arriving += bytes;
    }

    private synchronized void end(long bytes, boolean kept) {
        if (quota != null) {
            arriving -= bytes;
            keptSince += kept ? bytes : 0;
        }
    }

    /** What one upload takes of the limits, until it is closed. */
    final class Share implements AutoCloseable {

        private long taken;
        private long passed;
        private boolean kept;

        private void add(long bytes) {
            take(bytes);
            taken += bytes;
        }

        /** Counts what passes to a stream. */
        OutputStream counting(OutputStream to) {
            return new FilterOutputStream(to) {
                @Override
                public void write(int next) throws IOException {
                    write(new byte[] {(byte) next}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    pass(length);
                    out.write(bytes, offset, length);
                }
            };
        }

        private void pass(int length) {
            long before = passed;
            passed += length;
            if (passed > taken) {
                add(passed - taken);
            }
            if (before / ROOM_CHECKED_EVERY != passed / ROOM_CHECKED_EVERY) {
                room.mustTake(0);
            }
        }

        /** The bytes are stored. */
        void keep() {
            kept = true;
        }

        @Override
        public void close() {
            end(taken, kept);
        }
    }
}
