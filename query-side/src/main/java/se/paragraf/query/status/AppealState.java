package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DecisionLifecycle;
import se.paragraf.chronology.DecisionLifecycle.Judgment;

/** Where a decision stands as to appeal (laglighetsprövning). Putting it into effect need not wait (KL 13:14). */
public enum AppealState {
    /** It is purely preparatory, so that nobody can appeal it (KL 13:2). */
    NOT_APPEALABLE,
    /** No notice is known to be posted, so that the time for appeal has not begun to run. */
    NOT_POSTED,
    /** The time for an appeal runs, against the decision or to the next instance, and no appeal waits. */
    OPEN,
    /** An appeal waits for the court. */
    APPEALED,
    /** The time for an appeal is over, first and further, no appeal waits, and nobody has confirmed legal force. */
    CLOSED,
    /** Its legal force is confirmed, and it has not been appealed since. */
    LEGAL_FORCE,
    /** A court annulled it, for good or until the next instance reverses that. */
    ANNULLED;

    /**
     * The state on that day.
     *
     * @param appealable whether the decision can be appealed at all
     */
    public static AppealState on(LocalDate day, DecisionLifecycle lifecycle, boolean appealable) {
        if (lifecycle.isAnnulled()) {
            return ANNULLED;
        }
        if (lifecycle.hasLiveAppeal()) {
            return APPEALED;
        }
        if (!appealable) {
            return NOT_APPEALABLE;
        }
        return lifecycle.legalForce() != null ? LEGAL_FORCE : byClock(day, lifecycle);
    }

    /** The days on which the state may change by the date alone. */
    public static Stream<LocalDate> breaks(DecisionLifecycle lifecycle) {
        return Stream.concat(
                breaks(lifecycle.postedOn(), lifecycle.lastDayForAppeal()),
                lifecycle.judgments().stream()
                        .flatMap(judgment -> breaks(judgment.on(), judgment.appealableThrough())));
    }

    private static Stream<LocalDate> breaks(@Nullable LocalDate first, @Nullable LocalDate last) {
        return Stream.concat(Stream.ofNullable(first), Stream.ofNullable(last).map(day -> day.plusDays(1)));
    }

    private static AppealState byClock(LocalDate day, DecisionLifecycle lifecycle) {
        if (runs(day, lifecycle.postedOn(), lifecycle.lastDayForAppeal()) || canGoFurther(day, lifecycle)) {
            return OPEN;
        }
        boolean posted = hasCome(day, lifecycle.postedOn());
        boolean judged = lifecycle.judgments().stream().anyMatch(judgment -> hasCome(day, judgment.on()));
        return posted || judged ? CLOSED : NOT_POSTED;
    }

    private static boolean canGoFurther(LocalDate day, DecisionLifecycle lifecycle) {
        Judgment judgment = lifecycle.latestAppealable();
        return judgment != null && runs(day, judgment.on(), judgment.appealableThrough());
    }

    private static boolean runs(LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
        return hasCome(day, first) && last != null && !day.isAfter(last);
    }

    private static boolean hasCome(LocalDate day, @Nullable LocalDate date) {
        return date != null && !day.isBefore(date);
    }
}
