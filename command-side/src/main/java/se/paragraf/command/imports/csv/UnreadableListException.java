package se.paragraf.command.imports.csv;

import se.paragraf.value.Wording;

/** The bytes cannot be read as a list at all. */
public final class UnreadableListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Wording reason;

    /** With the reason and the remedy, in sentences. */
    UnreadableListException(String sv, String en) {
        super(en, null, false, false);
        this.reason = new Wording(sv, en);
    }

    UnreadableListException(Wording reason) {
        this(reason.sv(), reason.en());
    }

    /** The reason and the remedy. */
    public Wording reason() {
        return reason;
    }
}
