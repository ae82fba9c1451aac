package se.paragraf.standalone.accounts;

/** An account that cannot be created, found or changed; its message is a sentence that says why. */
public final class AccountProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountProblemException(String sentence) {
        super(sentence);
    }
}
