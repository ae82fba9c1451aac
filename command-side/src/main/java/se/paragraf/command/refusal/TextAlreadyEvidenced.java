package se.paragraf.command.refusal;

import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;

/**
 * The register knows the text's digest already.
 *
 * @param existingDigest the digest that is there
 */
public record TextAlreadyEvidenced(Sha256 existingDigest) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.TEXT_ALREADY_EVIDENCED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Textens kontrollsumma är redan känd: " + existingDigest + ".",
                "The text's digest is known already: " + existingDigest + ".");
    }
}
