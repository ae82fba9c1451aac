package se.paragraf.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.Placed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.value.Period;
import se.paragraf.value.ReviewOutcome;

/**
 * One of the agreement's review windows.
 *
 * @param window its number, counted from 1
 * @param period when the review is to be held
 * @param held the review that answered it, or null while none has
 */
public record ReviewFacts(
        int window, Period period, @Nullable Held held) {

    /**
     * A review that was held.
     *
     * @param heldOn the day, or null where it is not stated
     * @param outcome what it came to
     */
    public record Held(@Nullable LocalDate heldOn, ReviewOutcome outcome) {}

    static ReviewFacts of(int window, Period period, @Nullable Placed held) {
        return new ReviewFacts(
                window,
                period,
                held != null && held.fact().event() instanceof AgreementReviewed review
                        ? new Held(review.heldOn(), review.outcome())
                        : null);
    }
}
