package se.paragraf.standalone.client;

/** A request that failed, or that the register refused; its message is a sentence that says why. */
public final class RegisterClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegisterClientException(String sentence) {
        super(sentence);
    }
}
