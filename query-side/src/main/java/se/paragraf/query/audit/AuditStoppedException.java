package se.paragraf.query.audit;

/** Whoever had the audit done has had it stop. */
public final class AuditStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditStoppedException() {
        super("the audit was stopped", null, false, false);
    }
}
