package se.paragraf.command.refusal;

import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/**
 * The municipality is not a party to the agreement.
 *
 * @param municipality who was named
 */
public record NotAParty(MunicipalityCode municipality) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NOT_A_PARTY;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.of(municipality) + " är inte part i överenskommelsen.",
                Named.of(municipality) + " is not a party to the agreement.");
    }
}
