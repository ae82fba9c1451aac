package se.paragraf.standalone.migrate;

/** A migration that cannot begin or be completed; its message is a sentence that says why. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String sentence) {
        super(sentence);
    }
}
