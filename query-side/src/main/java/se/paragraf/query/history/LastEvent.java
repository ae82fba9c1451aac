package se.paragraf.query.history;

import java.time.Instant;

/**
 * How far the facts go.
 *
 * @param sequence the last event's place in the agreement's case file, counted from 0
 * @param position its place among all events of the register
 * @param recordedAt when it was recorded
 */
public record LastEvent(long sequence, long position, Instant recordedAt) {

    static LastEvent of(RecordedEvent recorded) {
        return new LastEvent(recorded.sequence(), recorded.position(), recorded.recordedAt());
    }
}
