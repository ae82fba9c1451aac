package se.paragraf.query.view;

/** What was to be written belongs to a generation that is not in service any more; it is to be worked out anew. */
public final class OutOfServiceException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** That generation is not in service. */
    public OutOfServiceException(Generation generation) {
        super(generation + " is not in service");
    }
}
