package se.paragraf.command.casefile;

import static se.paragraf.command.refusal.Guard.refuseIf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.command.refusal.ReviewRefusal.NoSuchReviewWindow;
import se.paragraf.command.refusal.ReviewRefusal.ReviewAlreadyHeld;
import se.paragraf.command.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.event.RecordCorrected;
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
     * @param held when its review was held, or null where it was not
     */
    public record Window(Period period, @Nullable CorrectableDate held) {}

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
    public Window mustBeDue(int number) {
        if (number < 1 || number > windows.size()) {
            throw new RefusedException(new NoSuchReviewWindow(
                    number, windows.stream().map(Window::period).toList()));
        }
        Window window = windows.get(number - 1);
        if (window.held() != null) {
            throw new RefusedException(
                    new ReviewAlreadyHeld(number, window.held().day()));
        }
        return window;
    }

    Reviews held(int number, CorrectableDate on) {
        List<Window> next = new ArrayList<>(windows);
        next.set(number - 1, new Window(windows.get(number - 1).period(), on));
        return new Reviews(next);
    }

    Reviews corrected(RecordCorrected correction) {
        return new Reviews(windows.stream()
                .map(window -> new Window(window.period(), CorrectableDate.corrected(window.held(), correction)))
                .toList());
    }

    /** Every window lies within the period. */
    public void mustLieWithin(Period period) {
        for (Window window : windows) {
            refuseIf(!period.contains(window.period()), () -> new ReviewWindowOutsidePeriod(window.period(), period));
        }
    }
}
