package se.paragraf.standalone.cli;

/** A command that cannot go on; its message is a sentence that says why. */
public final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what {@link CliExceptionHandler} prints */
    public CliException(String sentence) {
        super(sentence);
    }
}
