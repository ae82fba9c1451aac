package se.paragraf.query.documents;

/** Port to the room that there is for documents where they are stored. */
@FunctionalInterface
public interface DocumentRoom {

    /** Room without a limit. */
    DocumentRoom UNLIMITED = bytes -> {};

    /**
     * Lets so many further bytes be stored; what is written already counts as used.
     *
     * @param bytes how many, 0 where it is not known
     * @throws se.paragraf.web.problem.ProblemException with 507 if there is no room for them
     */
    void mustTake(long bytes);
}
