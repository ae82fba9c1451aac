package se.paragraf.standalone.cli;

/** The program cannot go on; its message is the sentence that is shown to whoever started it. */
public final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence to show. */
    public CliException(String sentence) {
        super(sentence);
    }
}
