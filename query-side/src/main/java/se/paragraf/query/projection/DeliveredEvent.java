package se.paragraf.query.projection;

import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.AgreementId;

/**
 * An event as it was delivered: where it is recorded, and what it says, as far as that can be read.
 *
 * @param agreementId whose case file it is in
 * @param eventId its identifier
 * @param type what it is
 * @param sequence its place in the case file
 * @param position its place among all events
 * @param content what it says
 */
record DeliveredEvent(
        AgreementId agreementId, String eventId, String type, long sequence, long position, Content content) {

    /** What an event says. */
    @FunctionalInterface
    interface Content {

        /**
         * Reads it.
         *
         * @throws RuntimeException if it cannot be read
         */
        RecordedEvent read();
    }

    /** The same event, which cannot be read. */
    DeliveredEvent failing(RuntimeException cause) {
        return new DeliveredEvent(agreementId, eventId, type, sequence, position, () -> {
            throw cause;
        });
    }

    static DeliveredEvent of(RecordedEvent event) {
        return new DeliveredEvent(
                event.event().agreementId(),
                event.eventId(),
                event.type(),
                event.sequence(),
                event.position(),
                () -> event);
    }
}
