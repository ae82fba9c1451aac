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

    /**
     * Runs a read on one consistent state of the live generation.
     *
     * @throws ViewFormException if its form is not this program's
     */
    <T> T read(Function<ViewReader, T> question);

    /** Runs a read on one consistent state of the given generation. */
    <T> T read(Generation generation, Function<ViewReader, T> question);

    /**
     * Puts documents into the generation in service, with the entries that they can be found by, where they came from a
     * later position than those held. It takes part in the transaction that the calling thread has open, else it makes
     * one of its own.
     *
     * @param generation the one that the documents were worked out for
     * @throws OutOfServiceException if that one is not in service, and nothing has been put
     */
    void put(Generation generation, List<ViewDocument> documents);

    /**
     * Removes a document from the generation in service, unless another has taken its place since it was read. It takes
     * part in the transaction that the calling thread has open, else it makes one of its own.
     *
     * @param position the position of the document that was read
     * @throws OutOfServiceException if that generation is not in service, and nothing has been removed
     */
    void remove(Generation generation, DocumentKey key, long position);

    /**
     * Puts documents into a generation that has not been in service, where they came from a later position than those
     * held. One thread at a time fills a generation.
     *
     * @throws IllegalArgumentException if there is no such generation
     */
    void fill(Generation generation, List<ViewDocument> documents);

    /**
     * Puts documents into a generation that has not been in service, of which it holds none. This is quicker than {@link
     * #fill}, because nothing is looked up.
     *
     * @throws IllegalArgumentException if there is no such generation
     */
    void add(Generation generation, List<ViewDocument> documents);

    /**
     * The generation in service, to be read and written.
     *
     * @throws ViewFormException if its form is not this program's
     */
    Generation live();

    /** The form of the generation in service. A store that rebuilds views of an earlier form when it is opened has no other. */
    default ViewForm form() {
        return ViewForm.SAME;
    }

    /**
     * The generation in service, to be replaced by one of this program's form.
     *
     * @throws ViewFormException if its form is a later one
     */
    default Generation replaceable() {
        return live();
    }

    /** Opens a new generation with nothing in it, out of service. */
    Generation open();

    /** The generations that are not in service: those being filled, and what was left behind. */
    List<Generation> outOfService();

    /**
     * Puts a generation into service in one step, once it reflects all that the one in service does; never in the place
     * of one of a later form. Those who write the
     * views wait meanwhile, those who read them do not; what is read after it is at least as new as what was read before.
     *
     * @param from the generation that is in service
     * @param to the one that takes its place
     * @param catchUp catches up on missing events; called while writers wait, and once more if they did not
     * @return whether it is in service; not where another one than expected was, or where it could not be brought to
     *     reflect all
     * @throws IllegalArgumentException if there is no such generation
     */
    boolean switchTo(Generation from, Generation to, CatchUp catchUp);

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
