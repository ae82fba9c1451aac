package se.paragraf.query.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has come.
 *
 * @param phase what it is at
 * @param done how many events have been taken into the new views
 * @param total how many there are, as far as is known: it grows with what is recorded meanwhile
 * @param perSecond how many were taken in per second so far, from 0
 * @param secondsLeft how long the rest takes at that pace; null where that is not known yet, 0 at the end
 * @param failure why it could not go on, or null
 */
public record RebuildProgress(
        Phase phase,
        long done,
        long total,
        long perSecond,
        @Nullable Long secondsLeft,
        @Nullable String failure) {

    /** What a rebuild is at. */
    public enum Phase {
        /** Views that were left behind earlier are thrown away. */
        CLEARING,
        /** The new views are filled, beside those that answer. */
        FILLING,
        /** The new views take in the last events and take the place of the old ones. */
        SWITCHING,
        /** The new views answer; the old ones are thrown away. */
        DROPPING,
        /** There is nothing left to do. */
        ENDED
    }

    /** Nothing has been done yet. */
    static final RebuildProgress NONE = new RebuildProgress(Phase.CLEARING, 0, 0, 0, null, null);

    RebuildProgress in(Phase next) {
        Long left = next == Phase.ENDED ? Long.valueOf(0) : secondsLeft;
        return new RebuildProgress(next, done, total, perSecond, left, failure);
    }

    RebuildProgress failed(String why) {
        return new RebuildProgress(Phase.ENDED, done, total, perSecond, null, why);
    }

    /** So many events later, after so long. */
    RebuildProgress taken(long events, long remaining, long milliseconds) {
        long pace = milliseconds == 0 ? 0 : events * 1_000 / milliseconds;
        Long left = pace == 0 ? null : Long.valueOf((remaining + pace - 1) / pace);
        return new RebuildProgress(phase, events, events + remaining, pace, left, failure);
    }
}
