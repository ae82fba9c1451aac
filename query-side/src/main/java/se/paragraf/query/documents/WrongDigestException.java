package se.paragraf.query.documents;

import se.paragraf.value.Sha256;

/** The uploaded bytes do not have the announced digest. None of them were kept. */
public final class WrongDigestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sha256 expected;
    private final transient Sha256 actual;

    WrongDigestException(Sha256 expected, Sha256 actual) {
        super("announced as " + expected + " but has the digest " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    /** The announced digest. */
    public Sha256 expected() {
        return expected;
    }

    /** The digest of the uploaded bytes. */
    public Sha256 actual() {
        return actual;
    }
}
