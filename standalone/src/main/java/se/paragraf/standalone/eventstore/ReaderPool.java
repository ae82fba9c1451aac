package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** A fixed number of readers, each lent for one question at a time. */
final class ReaderPool implements AutoCloseable {

    private final int size;
    private final BlockingQueue<ReaderSlot> idle = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /** @param size how many questions can be answered at once */
    ReaderPool(Path file, int size) {
        this.size = size;
        for (int i = 0; i < size; i++) {
            idle.add(new ReaderSlot(file));
        }
    }

    /** A question to the file, answered in full before the reader goes back. */
    @FunctionalInterface
    interface Question<T> {
        T ask(EventReader reader) throws SQLException;
    }

    /**
     * Asks, waiting for a reader where all are busy.
     *
     * @throws EventStoreException where the file cannot be read, the pool is closed, or the thread was interrupted
     */
    <T> T read(Question<T> question) {
        ReaderSlot slot = take();
        try {
            if (closed) {
                throw new EventStoreException("The event store is closed");
            }
            return slot.read(question);
        } catch (SQLException e) {
            throw new EventStoreException("The event store could not be read: " + e.getMessage(), e);
        } finally {
            idle.add(slot);
        }
    }

    private ReaderSlot take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while waiting to read the event store", e);
        }
    }

    /** Waits for the questions being answered; later ones are refused. */
    @Override
    public void close() throws SQLException {
        closed = true;
        List<ReaderSlot> taken = new ArrayList<>(size);
        while (taken.size() < size) {
            taken.add(Uninterruptibly.get(idle::take));
        }
        for (ReaderSlot slot : taken) {
            slot.close();
        }
        // Put back, so that whoever still waits for a reader gets one and learns that the pool is closed.
        idle.addAll(taken);
    }
}
