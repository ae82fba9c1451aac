package se.paragraf.query.job;

/** A run cannot begin while another of its kind is under way. */
public final class JobInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final JobKind kind;
    private final JobId running;

    /** Refused because of the one that is under way. */
    public JobInProgressException(JobKind kind, JobId running) {
        super("a run of the kind " + kind + " is under way: " + running, null, false, false);
        this.kind = kind;
        this.running = running;
    }

    /** The kind of both. */
    public JobKind kind() {
        return kind;
    }

    /** The one that is under way. */
    public JobId running() {
        return running;
    }
}
