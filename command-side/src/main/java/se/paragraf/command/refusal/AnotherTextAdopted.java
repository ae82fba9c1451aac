package se.paragraf.command.refusal;

import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;

/**
 * A party has adopted a text with another digest.
 *
 * @param expectedDigest the digest that the party adopted
 * @param actualDigest the digest given now
 * @param municipality the party
 */
public record AnotherTextAdopted(Sha256 expectedDigest, Sha256 actualDigest, MunicipalityCode municipality)
        implements Refusal {

    @Override
    public Rule rule() {
        return Rule.ANOTHER_TEXT_ADOPTED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.of(municipality) + " har antagit en text med en annan kontrollsumma: " + expectedDigest + ".",
                Named.of(municipality) + " has adopted a text with another digest: " + expectedDigest + ".");
    }
}
