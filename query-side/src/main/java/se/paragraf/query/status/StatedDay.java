package se.paragraf.query.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.Decision;

/** The mark {@code dayStated}, which tells a day that nobody stated from one on which nothing happened. */
final class StatedDay {

    private StatedDay() {}

    /** The mark of a decision: false where there is one and nobody stated its day, else null. */
    static @Nullable Boolean of(@Nullable Decision decision) {
        return of(decision != null, decision == null ? null : decision.meetingDate());
    }

    /**
     * The mark of anything that has a day.
     *
     * @param happened whether it happened
     * @param day its day, or null where that is not stated
     * @return false where it happened and nobody stated its day, else null
     */
    static @Nullable Boolean of(boolean happened, @Nullable LocalDate day) {
        return happened && day == null ? Boolean.FALSE : null;
    }
}
