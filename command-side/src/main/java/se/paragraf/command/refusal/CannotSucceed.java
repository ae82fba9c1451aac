package se.paragraf.command.refusal;

import se.paragraf.value.AgreementId;
import se.paragraf.value.Wording;

/**
 * The agreement cannot take the place of the other: it is the same, or the other took its place.
 *
 * @param successor the agreement that was named
 */
public record CannotSucceed(AgreementId successor) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.CANNOT_SUCCEED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Överenskommelsen " + successor
                        + " kan inte ersätta denna: den är densamma eller har själv ersatts av den.",
                "The agreement " + successor
                        + " cannot take the place of this one: it is the same or was itself superseded by it.");
    }
}
