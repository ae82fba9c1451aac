package se.paragraf.refusal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Period;
import se.paragraf.value.Wording;

/** Why a review or its window is refused. */
public sealed interface ReviewRefusal extends Refusal {

    /**
     * A review window is not within the agreement's period.
     *
     * @param window the window
     * @param period the agreement's period
     */
    record ReviewWindowOutsidePeriod(Period window, Period period) implements ReviewRefusal {

        @Override
        public Rule rule() {
            return Rule.REVIEW_WINDOW_OUTSIDE_PERIOD;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Aktualitetsprövningen " + window.from() + "–" + window.to() + " ligger utanför perioden "
                            + period.from() + "–" + period.to() + ".",
                    "The review window " + window.from() + " to " + window.to() + " lies outside the period "
                            + period.from() + " to " + period.to() + ".");
        }
    }

    /**
     * The agreement has no review window of that number.
     *
     * @param window the number given
     * @param windows the agreement's windows
     */
    record NoSuchReviewWindow(int window, List<Period> windows) implements ReviewRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_SUCH_REVIEW_WINDOW;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Överenskommelsen har " + windows.size() + " tider för aktualitetsprövning; nummer " + window
                            + " finns inte.",
                    "The agreement has " + windows.size() + " review windows; there is no number " + window + ".");
        }
    }

    /**
     * The review of that window was held.
     *
     * @param window the window
     * @param heldOn the day, where it is known
     */
    record ReviewAlreadyHeld(int window, @Nullable LocalDate heldOn) implements ReviewRefusal {

        @Override
        public Rule rule() {
            return Rule.REVIEW_ALREADY_HELD;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Aktualitetsprövning " + window + " är redan hållen" + (heldOn == null ? "" : " " + heldOn) + ".",
                    "Review " + window + " was held already" + (heldOn == null ? "" : ", on " + heldOn) + ".");
        }
    }
}
