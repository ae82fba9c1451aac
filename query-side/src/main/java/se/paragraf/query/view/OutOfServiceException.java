package se.paragraf.query.view;

/** A write to a generation that is no longer in service; what was to be written has to be worked out again. */
public final class OutOfServiceException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** That generation is not in service. */
    public OutOfServiceException(Generation generation) {
        super(generation + " is not in service");
    }
}
