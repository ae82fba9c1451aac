package se.paragraf.query.projection;

import se.paragraf.query.history.RecordedEvent;

/** Gap in the sequence of a case file: to go on would make the views silently wrong. */
public final class MissingEventException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingEventException(RecordedEvent event, long expected) {
        super("agreement " + event.event().agreementId() + ": sequence " + event.sequence() + " came at position "
                + event.position() + " where " + expected + " is next");
    }
}
