package se.paragraf.command.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.NoSuchReviewWindow;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.command.refusal.ReviewAlreadyHeld;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.ReviewEvent;
import se.paragraf.value.Period;

/**
 * The agreement's review windows and which reviews were held.
 *
 * @param windows in order
 */
public record Reviews(List<Window> windows) {

    /**
     * A stretch of days in which a review is due.
     *
     * @param period the days
     * @param held the review that was held for it, or null
     */
    public record Window(Period period, @Nullable Held held) {}

    /**
     * A review that was held.
     *
     * @param heldOn the day, or null where it is not stated
     */
    public record Held(@Nullable LocalDate heldOn) {}

    /** Keeps its own copy. */
    public Reviews {
        windows = List.copyOf(windows);
    }

    /** The windows of an agreement that was just proposed. */
    public static Reviews due(List<Period> periods) {
        return new Reviews(
                periods.stream().map(period -> new Window(period, null)).toList());
    }

    /** There is a window of that number, and its review was not held. */
    Window mustBeDue(int number) {
        if (number < 1 || number > windows.size()) {
            throw new RefusedException(new NoSuchReviewWindow(
                    number, windows.stream().map(Window::period).toList()));
        }
        Window window = windows.get(number - 1);
        if (window.held() != null) {
            throw new RefusedException(
                    new ReviewAlreadyHeld(number, window.held().heldOn()));
        }
        return window;
    }

    /** The windows after the event. */
    public Reviews after(ReviewEvent event) {
        if (event instanceof AgreementReviewed reviewed) {
            List<Window> next = new ArrayList<>(windows);
            next.set(
                    reviewed.window() - 1,
                    new Window(windows.get(reviewed.window() - 1).period(), new Held(reviewed.heldOn())));
            return new Reviews(next);
        }
        throw new IllegalStateException("no room for " + event.getClass().getSimpleName());
    }
}
