package se.paragraf.standalone.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event that is not as this program sealed it, or a seal whose event is gone.
 *
 * @param kind what is wrong
 * @param position the position of the event or seal
 * @param aggregateId the event's aggregate; null where it has none
 * @param sequence its place in the aggregate; null where it has none
 */
public record SealFault(
        Kind kind,
        long position,
        @Nullable String aggregateId,
        @Nullable Long sequence) {

    /** What is wrong. */
    public enum Kind {
        /** The event has no seal: something else than this program has inserted it. */
        SEAL_MISSING,
        /** The event was changed since it was sealed, or the seal is not by this register's key. */
        SEAL_WRONG,
        /** The seal's event is gone. */
        EVENT_MISSING
    }
}
