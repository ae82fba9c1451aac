package se.paragraf.query.audit;

/** The listener of an audit has stopped it. */
public final class AuditStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditStoppedException() {
        super("the audit was stopped", null, false, false);
    }
}
