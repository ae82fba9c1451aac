package se.paragraf.query.view;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps the views. A document is seen as a whole or not at all, with the entries that it can be found by, and never an
 * older one after a newer; redelivery does no harm, since a document that comes from an older or the same position as
 * the one held changes nothing.
 */
public interface ViewStore {

    /** The answer to a question asked of one unchanging state of the generation that is in service. */
    <T> T read(Function<ViewReader, T> question);

    /** The answer to a question asked of one unchanging state of that generation. */
    <T> T read(Generation generation, Function<ViewReader, T> question);

    /**
     * Puts documents, and the entries that they can be found by, where they came from a later position than those held.
     * It takes part in the transaction that the calling thread has open, else it makes one of its own.
     *
     * @throws IllegalArgumentException if there is no such generation
     */
    void put(Generation generation, List<ViewDocument> documents);

    /**
     * Removes a document, unless another has taken its place since it was read. It takes part in the transaction that
     * the calling thread has open, else it makes one of its own.
     *
     * @param position the position of the document that was read
     */
    void remove(Generation generation, DocumentKey key, long position);

    /** The generation in service. */
    Generation live();

    /** Opens a new generation with nothing in it, out of service. */
    Generation open();

    /**
     * Puts a generation into service in one step.
     *
     * @throws IllegalArgumentException if there is no such generation
     */
    void switchTo(Generation generation);

    /**
     * Throws away a generation and all that is in it.
     *
     * @throws IllegalArgumentException if it is in service, or there is no such generation
     */
    void drop(Generation generation);

    /**
     * Waits until the generation in service reflects a position beyond the one given.
     *
     * @param atMost how long to wait
     * @return whether it does, by the end of the wait
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException;
}
