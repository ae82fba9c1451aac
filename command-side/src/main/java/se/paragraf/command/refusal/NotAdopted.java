package se.paragraf.command.refusal;

import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Standing;
import se.paragraf.value.Wording;

/**
 * The party has not adopted the agreement.
 *
 * @param municipality the party
 * @param standing where it stands
 */
public record NotAdopted(MunicipalityCode municipality, Standing standing) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NOT_ADOPTED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.of(municipality) + " har inte antagit överenskommelsen.",
                Named.of(municipality) + " has not adopted the agreement.");
    }
}
