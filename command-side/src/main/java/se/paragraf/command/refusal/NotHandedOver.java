package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The matter was not handed over to the council.
 */
public record NotHandedOver() implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NOT_HANDED_OVER;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Ärendet är inte överlämnat till regionfullmäktige.",
                "The matter has not been handed over to the regional council.");
    }
}
