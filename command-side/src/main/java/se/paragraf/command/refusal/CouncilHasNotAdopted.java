package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The regional council has not adopted the agreement.
 */
public record CouncilHasNotAdopted() implements Refusal {

    @Override
    public Rule rule() {
        return Rule.COUNCIL_HAS_NOT_ADOPTED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Regionfullmäktige har inte antagit överenskommelsen.",
                "The regional council has not adopted the agreement.");
    }
}
