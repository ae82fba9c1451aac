package se.paragraf.query.projection;

import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.AgreementId;

/**
 * An event as delivered to the projection: where it is recorded, and its content, which may be unreadable.
 *
 * @param agreementId whose case file it is in
 * @param eventId its identifier
 * @param type what it is
 * @param sequence its place in the case file
 * @param position its place among all events
 * @param content reads its content
 */
record DeliveredEvent(
        AgreementId agreementId, String eventId, String type, long sequence, long position, Content content) {

    /** Reader of an event's content. */
    @FunctionalInterface
    interface Content {

        /**
         * Reads the content.
         *
         * @throws RuntimeException if it cannot be read
         */
        RecordedEvent read();
    }

    /** The same event with unreadable content. */
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
