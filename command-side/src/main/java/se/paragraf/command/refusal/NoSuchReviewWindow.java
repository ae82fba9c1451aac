package se.paragraf.command.refusal;

import java.util.List;
import se.paragraf.value.Period;
import se.paragraf.value.Wording;

/**
 * The agreement has no review window of that number.
 *
 * @param window the number given
 * @param windows the agreement's windows
 */
public record NoSuchReviewWindow(int window, List<Period> windows) implements Refusal {

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
