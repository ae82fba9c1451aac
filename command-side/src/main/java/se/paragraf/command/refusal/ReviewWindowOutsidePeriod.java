package se.paragraf.command.refusal;

import se.paragraf.value.Period;
import se.paragraf.value.Wording;

/**
 * A review window is not within the agreement's period.
 *
 * @param window the window
 * @param period the agreement's period
 */
public record ReviewWindowOutsidePeriod(Period window, Period period) implements Refusal {

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
