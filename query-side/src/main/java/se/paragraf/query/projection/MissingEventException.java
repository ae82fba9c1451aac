package se.paragraf.query.projection;

import se.paragraf.query.history.RecordedEvent;

/** An event came whose predecessor in the case file did not: to go on would make the views wrong in silence. */
public final class MissingEventException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingEventException(RecordedEvent event, long expected) {
        super("agreement " + event.event().agreementId() + ": sequence " + event.sequence() + " came at position "
                + event.position() + " where " + expected + " is next");
    }
}
