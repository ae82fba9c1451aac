package se.paragraf.command.refusal;

import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/**
 * The party has an adoption that stands.
 *
 * @param municipality the party
 * @param existing its adoption
 */
public record AlreadyAdopted(MunicipalityCode municipality, Citation existing) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.ALREADY_ADOPTED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.of(municipality) + " har redan antagit överenskommelsen"
                        + existing.inWords().sv() + ".",
                Named.of(municipality) + " has adopted the agreement already"
                        + existing.inWords().en() + ".");
    }
}
