package se.paragraf.refusal;

/** Carries a {@link Refusal} out of the guard that raised it. It has no stack trace: a refusal is an answer, not a fault. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Carries the refusal. */
    public RefusedException(Refusal refusal) {
        super(refusal.detail().en(), null, false, false);
        this.refusal = refusal;
    }

    /** Why the command is refused. */
    public Refusal refusal() {
        return refusal;
    }
}
