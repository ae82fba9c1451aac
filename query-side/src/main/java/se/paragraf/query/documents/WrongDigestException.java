package se.paragraf.query.documents;

import se.paragraf.value.Sha256;

/** What was sent is another document than the one that was announced. Nothing of it was kept. */
public final class WrongDigestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sha256 expected;
    private final transient Sha256 actual;

    WrongDigestException(Sha256 expected, Sha256 actual) {
        super("announced as " + expected + " but has the digest " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    /** The digest that was announced. */
    public Sha256 expected() {
        return expected;
    }

    /** The digest of what was sent. */
    public Sha256 actual() {
        return actual;
    }
}
