package se.paragraf.standalone;

/** The program cannot go on; its message is the sentence that is shown to whoever started it. */
public final class CannotGoOnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence to show. */
    public CannotGoOnException(String sentence) {
        super(sentence);
    }
}
