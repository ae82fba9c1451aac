package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The regional council has decided the matter.
 *
 * @param outcome what it decided
 */
public record CouncilHasDecided(String outcome) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.COUNCIL_HAS_DECIDED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Regionfullmäktige har redan beslutat i ärendet.",
                "The regional council has decided the matter already.");
    }
}
