package se.paragraf.query.job;

/** A job cannot begin while another of its kind is running. */
public final class JobInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final JobKind kind;
    private final JobId running;

    /** Refused because of the job that is running. */
    public JobInProgressException(JobKind kind, JobId running) {
        super("a job of the kind " + kind + " is running: " + running, null, false, false);
        this.kind = kind;
        this.running = running;
    }

    /** The kind of both jobs. */
    public JobKind kind() {
        return kind;
    }

    /** The job that is running. */
    public JobId running() {
        return running;
    }
}
