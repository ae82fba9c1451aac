package se.paragraf.startup;

/** A service refuses to start, and waiting would not help; its message is a sentence that says why. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses the start.
     *
     * @param sentence why, and what to do
     * @param cause what was found
     */
    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
