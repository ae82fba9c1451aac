package se.paragraf.query.audit;

/** Listener of an audit's progress, which may stop the audit. */
@FunctionalInterface
public interface AuditListener {

    /**
     * Called at least once a second while the audit makes progress.
     *
     * @return whether the audit goes on
     */
    boolean onProgress(AuditProgress progress);
}
