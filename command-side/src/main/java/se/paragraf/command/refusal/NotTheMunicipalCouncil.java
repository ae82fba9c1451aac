package se.paragraf.command.refusal;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.Authority;
import se.paragraf.value.BodyKind;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/**
 * The deciding body is not the municipality's council.
 *
 * @param municipality whose council it should be
 * @param authority whose body was named
 * @param bodyKind what kind of body was named
 */
public record NotTheMunicipalCouncil(
        MunicipalityCode municipality,
        Authority authority,
        @Nullable BodyKind bodyKind) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NOT_THE_MUNICIPAL_COUNCIL;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Beslutet ska vara fattat av kommunfullmäktige i " + Named.of(municipality) + ".",
                "The decision has to be made by the council of " + Named.of(municipality) + ".");
    }
}
