package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.paragraf.query.history.MinutesFacts;

/** Where a decision stands as to appeal (laglighetsprövning). Putting it into effect need not wait (KL 13:14). */
public enum AppealState {
    /** It is purely preparatory, so that nobody can appeal it (KL 13:2). */
    NOT_APPEALABLE,
    /** No notice is known to be posted, so that the time for appeal has not begun to run. */
    NOT_POSTED,
    /** The time for appeal runs, and nobody has appealed. */
    OPEN,
    /** An appeal waits for the court. */
    APPEALED,
    /** The time for appeal is over, no appeal waits, and nobody has confirmed legal force. */
    CLOSED,
    /** Its legal force is confirmed. */
    LEGAL_FORCE,
    /** A court annulled it. */
    ANNULLED;

    /**
     * The state on that day.
     *
     * @param appealable whether the decision can be appealed at all
     */
    public static AppealState on(LocalDate day, MinutesFacts minutes, boolean appealable) {
        if (!appealable) {
            return NOT_APPEALABLE;
        }
        if (minutes.annulledByCourt()) {
            return ANNULLED;
        }
        if (minutes.legalForce() != null) {
            return LEGAL_FORCE;
        }
        return minutes.hasLiveAppeal() ? APPEALED : byClock(day, minutes);
    }

    /** The days on which the state may change by the date alone. */
    public static Stream<LocalDate> breaks(MinutesFacts minutes) {
        LocalDate posted = minutes.postedOn();
        LocalDate last = minutes.lastDay();
        return posted == null || last == null ? Stream.of() : Stream.of(posted, last.plusDays(1));
    }

    private static AppealState byClock(LocalDate day, MinutesFacts minutes) {
        LocalDate posted = minutes.postedOn();
        LocalDate last = minutes.lastDay();
        if (posted == null || last == null || day.isBefore(posted)) {
            return NOT_POSTED;
        }
        return day.isAfter(last) ? CLOSED : OPEN;
    }
}
