package se.paragraf.command.refusal;

import java.util.List;
import se.paragraf.value.Wording;

/**
 * A code is in no list of municipalities or regions.
 *
 * @param codes what is in no list
 */
public record UnknownCode(List<String> codes) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.UNKNOWN_CODE;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Ingen kommun eller region har koden " + String.join(", ", codes) + ".",
                "No municipality or region has the code " + String.join(", ", codes) + ".");
    }
}
