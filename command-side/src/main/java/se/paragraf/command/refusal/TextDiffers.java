package se.paragraf.command.refusal;

import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;

/**
 * The adopted text is not the agreement's.
 *
 * @param expectedDigest the digest of the agreement's text
 * @param actualDigest the digest given
 */
public record TextDiffers(Sha256 expectedDigest, Sha256 actualDigest) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.TEXT_DIFFERS;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Den antagna texten " + actualDigest + " är inte överenskommelsens text " + expectedDigest + ".",
                "The adopted text " + actualDigest + " is not the agreement's text " + expectedDigest + ".");
    }
}
