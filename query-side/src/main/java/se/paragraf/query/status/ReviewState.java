package se.paragraf.query.status;

import java.time.LocalDate;
import se.paragraf.query.history.ReviewFacts;

/** Where a review window stands. */
public enum ReviewState {
    /** Its first day has not come. */
    UPCOMING,
    /** It runs, and no review has been held. */
    DUE,
    /** It is over, and no review has been held. */
    OVERDUE,
    /** The review has been held. */
    HELD;

    /** The state on that day. */
    public static ReviewState on(LocalDate day, ReviewFacts review) {
        if (review.held() != null) {
            return HELD;
        }
        if (day.isBefore(review.period().from())) {
            return UPCOMING;
        }
        return day.isAfter(review.period().to()) ? OVERDUE : DUE;
    }
}
