package se.paragraf.query.eventlog;

import java.time.Instant;
import java.util.Objects;

/**
 * Where an event is, and when it was recorded.
 *
 * @param position its place among all events
 * @param eventId its identifier
 * @param agreementId whose case file it is in, as stored
 * @param sequence its place in that case file, from 0
 * @param recordedAt when it was recorded; {@link Instant#EPOCH} where that cannot be read
 */
public record EventPlace(long position, String eventId, String agreementId, long sequence, Instant recordedAt) {

    static EventPlace of(StoredEvent event) {
        return new EventPlace(
                Objects.requireNonNull(event.position(), "the event was read without its position"),
                event.eventId(),
                event.agreementId(),
                event.sequence(),
                event.recordedAt());
    }
}
