package se.paragraf.command.refusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Wording;

/**
 * The matter lies with the council already.
 *
 * @param handedOverOn the day, where it is known
 */
public record AlreadyHandedOver(@Nullable LocalDate handedOverOn) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.ALREADY_HANDED_OVER;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Ärendet är redan överlämnat till regionfullmäktige" + (handedOverOn == null ? "" : " " + handedOverOn)
                        + ".",
                "The matter is handed over to the regional council already"
                        + (handedOverOn == null ? "" : ", on " + handedOverOn) + ".");
    }
}
