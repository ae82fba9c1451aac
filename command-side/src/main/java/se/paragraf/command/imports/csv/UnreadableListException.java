package se.paragraf.command.imports.csv;

import se.paragraf.value.Wording;

/** What was sent cannot be read as a list at all. */
public final class UnreadableListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Wording reason;

    /** With what is wrong, and what to do, in sentences. */
    UnreadableListException(String sv, String en) {
        super(en, null, false, false);
        this.reason = new Wording(sv, en);
    }

    /** What is wrong, and what to do. */
    public Wording reason() {
        return reason;
    }
}
