package se.paragraf.query.history;

import se.paragraf.event.AgreementEvent;

/** An event met that nobody has said the meaning of. It is a fault of the program, never of what was recorded. */
public final class MissingCaseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingCaseException(AgreementEvent event) {
        super("no case for " + event.getClass().getName());
    }
}
