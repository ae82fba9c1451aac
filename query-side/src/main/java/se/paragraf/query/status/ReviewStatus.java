package se.paragraf.query.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.ReviewFacts;
import se.paragraf.value.ReviewOutcome;

/**
 * One of the agreement's review windows on a given day.
 *
 * @param window its number, counted from 1
 * @param from its first day
 * @param to its last day
 * @param state where it stands on that day
 * @param heldOn the day on which the review was held; absent where it was not held or that is not stated
 * @param outcome what it came to; absent while it has not been held
 * @param dayStated false where the review was held and nobody stated the day; absent otherwise
 */
public record ReviewStatus(
        int window,
        LocalDate from,
        LocalDate to,
        ReviewState state,
        @Nullable LocalDate heldOn,
        @Nullable ReviewOutcome outcome,
        @Nullable Boolean dayStated) {

    /** Where the window stands on the day. */
    public static ReviewStatus on(LocalDate day, ReviewFacts facts) {
        ReviewFacts.Held held = facts.held();
        return new ReviewStatus(
                facts.window(),
                facts.period().from(),
                facts.period().to(),
                ReviewState.on(day, facts),
                held == null ? null : held.heldOn(),
                held == null ? null : held.outcome(),
                StatedDay.of(held != null, held == null ? null : held.heldOn()));
    }
}
