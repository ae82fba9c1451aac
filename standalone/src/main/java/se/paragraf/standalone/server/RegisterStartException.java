package se.paragraf.standalone.server;

/** A register that cannot be opened as asked; its message is a sentence that says why. */
public final class RegisterStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegisterStartException(String sentence) {
        super(sentence);
    }
}
