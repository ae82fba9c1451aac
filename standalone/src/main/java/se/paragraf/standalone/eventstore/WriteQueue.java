package se.paragraf.standalone.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Where callers leave their writes for the appender. A batch stays open while its first writes are being written, so that
 * it takes in all that come meanwhile. It needs no bound of its own: each caller waits for its one write.
 */
final class WriteQueue {

    private List<QueuedWrite> arrived = new ArrayList<>();
    private WriteBatch open = new WriteBatch();
    private int openSize;
    private boolean closed;

    /**
     * Leaves a write in the open batch.
     *
     * @throws EventStoreException where the queue is closed
     */
    synchronized QueuedWrite add(PendingWrite write) {
        if (closed) {
            throw new EventStoreException("The event store is closed and takes no more events");
        }
        QueuedWrite queued = new QueuedWrite(write, open);
        arrived.add(queued);
        openSize++;
        if (arrived.size() == 1) {
            notifyAll();
        }
        return queued;
    }

    /** Waits for the first writes of a batch; none are left once the queue is closed and drained. */
    synchronized List<QueuedWrite> awaitFirst() throws InterruptedException {
        while (arrived.isEmpty() && !closed) {
            wait();
        }
        return takeArrived();
    }

    /** What has come into the open batch meanwhile; where nothing has, the batch is sealed and the next one opens. */
    synchronized List<QueuedWrite> takeMoreOrSeal() {
        if (arrived.isEmpty()) {
            openNext();
        }
        return takeArrived();
    }

    /** Seals a batch where it is still open, with what has come into it. */
    synchronized void seal(WriteBatch batch) {
        if (open == batch) {
            takeArrived();
            openNext();
        }
    }

    /** Refuses what comes from now on. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** How many writes are in the open batch so far, taken by the appender or not. */
    synchronized int openSize() {
        return openSize;
    }

    private void openNext() {
        open = new WriteBatch();
        openSize = 0;
    }

    private List<QueuedWrite> takeArrived() {
        List<QueuedWrite> taken = arrived;
        arrived = new ArrayList<>();
        return taken;
    }
}
