package se.paragraf.command.refusal;

import se.paragraf.value.AgreementId;
import se.paragraf.value.Wording;

/**
 * The register has no such agreement to take the place of another.
 *
 * @param successor the agreement that was named
 */
public record NoSuchSuccessor(AgreementId successor) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NO_SUCH_SUCCESSOR;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Registret har ingen överenskommelse " + successor + " som kan ersätta denna.",
                "The register has no agreement " + successor + " that could take the place of this one.");
    }
}
