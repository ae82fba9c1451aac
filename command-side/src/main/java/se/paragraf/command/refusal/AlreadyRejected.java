package se.paragraf.command.refusal;

import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/**
 * The party has rejected the agreement and not reopened the matter.
 *
 * @param municipality the party
 * @param existing its rejection
 */
public record AlreadyRejected(MunicipalityCode municipality, Citation existing) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.ALREADY_REJECTED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.of(municipality) + " har redan avslagit överenskommelsen"
                        + existing.inWords().sv() + ".",
                Named.of(municipality) + " has rejected the agreement already"
                        + existing.inWords().en() + ".");
    }
}
