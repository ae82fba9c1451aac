package se.paragraf.query.run;

/** A run cannot begin while another of its kind is under way. */
public final class RunInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RunKind kind;
    private final RunId running;

    /** Refused because of the one that is under way. */
    public RunInProgressException(RunKind kind, RunId running) {
        super("a run of the kind " + kind + " is under way: " + running, null, false, false);
        this.kind = kind;
        this.running = running;
    }

    /** The kind of both. */
    public RunKind kind() {
        return kind;
    }

    /** The one that is under way. */
    public RunId running() {
        return running;
    }
}
