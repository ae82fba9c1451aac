package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** A pool of read connections of a fixed size. Each is used for one question at a time. */
final class ReaderPool implements AutoCloseable {

    private final List<Slot> slots = new ArrayList<>();
    private final Queue<Slot> idle = new ConcurrentLinkedQueue<>();
    /** One permit for each slot in {@link #idle}. */
    private final Semaphore permits = new Semaphore(0);

    private volatile boolean closed;

    /** @param size how many questions can be answered at once */
    ReaderPool(Path file, int size) {
        for (int i = 0; i < size; i++) {
            slots.add(new Slot(file));
        }
        idle.addAll(slots);
        permits.release(size);
    }

    /** A question to the file, answered in full before the connection goes back. */
    @FunctionalInterface
    interface Question<T> {
        T ask(EventReader reader) throws SQLException;
    }

    /**
     * Asks, and waits for a connection if all are in use.
     *
     * @throws EventStoreException if the file cannot be read, the pool is closed, or the thread was interrupted
     */
    <T> T read(Question<T> question) {
        Slot slot = take();
        try {
            if (closed) {
                throw new EventStoreException("The event store is closed");
            }
            return slot.read(question);
        } catch (SQLException e) {
            throw new EventStoreException("The event store could not be read: " + e.getMessage(), e);
        } finally {
            idle.add(slot);
            permits.release();
        }
    }

    private Slot take() {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while waiting to read the event store", e);
        }
        return idle.remove();
    }

    /** Waits for the questions that are being answered; later ones are refused. */
    @Override
    public void close() throws SQLException {
        closed = true;
        // One by one: asking for all at once would wait for a moment when nobody holds any.
        for (int i = 0; i < slots.size(); i++) {
            permits.acquireUninterruptibly();
        }
        try {
            for (Slot slot : slots) {
                slot.close();
            }
        } finally {
            // So that those who still wait for a connection learn that the pool is closed.
            permits.release(slots.size());
        }
    }

    /**
     * A connection of the pool, opened when it is first used, and again after an error: the driver closes each statement
     * that meets one. For one thread at a time.
     */
    private static final class Slot {

        private final Path file;
        private @Nullable EventReader reader;

        private Slot(Path file) {
            this.file = file;
        }

        private <T> T read(Question<T> question) throws SQLException {
            if (reader == null) {
                reader = EventReader.open(file);
            }
            try {
                return question.ask(reader);
            } catch (SQLException e) {
                close();
                throw e;
            }
        }

        private void close() throws SQLException {
            EventReader closing = reader;
            reader = null;
            if (closing != null) {
                closing.close();
            }
        }
    }
}
