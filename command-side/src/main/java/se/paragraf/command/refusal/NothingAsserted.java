package se.paragraf.command.refusal;

import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Standing;
import se.paragraf.value.Wording;

/**
 * The party has no adoption that is known from another record only.
 *
 * @param municipality the party
 * @param standing where it stands
 */
public record NothingAsserted(MunicipalityCode municipality, Standing standing) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NOTHING_ASSERTED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.of(municipality) + " har inget antagande som bara är känt genom en annan handling.",
                Named.of(municipality) + " has no adoption that is known from another record only.");
    }
}
