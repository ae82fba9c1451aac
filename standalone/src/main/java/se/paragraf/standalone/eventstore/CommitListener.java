package se.paragraf.standalone.eventstore;

/**
 * A listener for commits. The committing thread calls it after each commit, so calls come in the order of positions. It must
 * be quick; its exceptions are only logged. A reader of the file can see the events before the listener is called.
 */
@FunctionalInterface
public interface CommitListener {

    /** Does nothing. */
    CommitListener NONE = batch -> {};

    /** Events were committed: they are on disk. */
    void committed(CommittedBatch batch);

    /** This one, then the other. */
    default CommitListener then(CommitListener other) {
        return batch -> {
            committed(batch);
            other.committed(batch);
        };
    }
}
