package se.paragraf.command.refusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Wording;

/**
 * The review of that window was held.
 *
 * @param window the window
 * @param heldOn the day, where it is known
 */
public record ReviewAlreadyHeld(int window, @Nullable LocalDate heldOn) implements Refusal {

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
