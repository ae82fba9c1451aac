package se.paragraf.query.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewDocument;

/**
 * Group commit of view writes: puts that arrive while another is being written are written together after it, by one of the
 * threads that wait. So the batches of several segments share the announcement and one bulk write for each kind of document.
 * A put that finds none in progress is written at once.
 *
 * <p>A group has puts into one generation, in the order of their arrival, and at most {@value #MOST_DOCUMENTS} documents
 * unless one put alone has more. They succeed or fail together. A put that fails may have been written in part, as it may
 * without a group.
 */
final class GroupCommit {

    /** How many documents of several puts are written together. */
    static final int MOST_DOCUMENTS = 1_000;

    private final Writer writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Put> waiting = new ConcurrentLinkedQueue<>();

    GroupCommit(Writer writer) {
        this.writer = writer;
    }

    /** Writes documents into a generation. */
    @FunctionalInterface
    interface Writer {
        void write(Generation generation, List<ViewDocument> documents);
    }

    /** A put and its outcome, which is set and read under the lock. */
    private static final class Put {

        private final Generation generation;
        private final List<ViewDocument> documents;
        private boolean done;
        private @Nullable RuntimeException failure;

        Put(Generation generation, List<ViewDocument> documents) {
            this.generation = generation;
            this.documents = documents;
        }
    }

    /**
     * Returns once the documents are written.
     *
     * @throws RuntimeException what the writer threw
     */
    void put(Generation generation, List<ViewDocument> documents) {
        Put own = new Put(generation, documents);
        waiting.add(own);
        writing.lock();
        try {
            while (!own.done) {
                writeNext();
            }
        } finally {
            writing.unlock();
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    /** How many puts are being written or wait for it. */
    int waiting() {
        return waiting.size();
    }

    private void writeNext() {
        List<Put> group = new ArrayList<>();
        List<ViewDocument> documents = new ArrayList<>();
        for (Put put : waiting) {
            boolean fits = group.isEmpty()
                    || put.generation.equals(group.get(0).generation)
                            && documents.size() + put.documents.size() <= MOST_DOCUMENTS;
            if (!fits) {
                break;
            }
            group.add(put);
            documents.addAll(put.documents);
        }
        RuntimeException failure = null;
        try {
            writer.write(group.get(0).generation, documents);
        } catch (RuntimeException e) {
            failure = e;
        }
        // Not before: an Error leaves the others in the queue, and the next of them writes the group.
        for (Put put : group) {
            waiting.remove();
            put.done = true;
            put.failure = failure;
        }
    }
}
