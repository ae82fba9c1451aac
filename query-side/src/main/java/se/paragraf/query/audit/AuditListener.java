package se.paragraf.query.audit;

/** Whoever has an audit done: is told how far it has come, and may have it stop. */
@FunctionalInterface
public interface AuditListener {

    /**
     * Told now and then, at least once a second as long as it comes on.
     *
     * @return whether the audit is to go on
     */
    boolean goesOn(AuditProgress progress);
}
