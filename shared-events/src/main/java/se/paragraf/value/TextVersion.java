package se.paragraf.value;

import org.jspecify.annotations.Nullable;

/**
 * The text that the parties adopt.
 *
 * @param label what it is called, at most {@value Check#NAME} characters
 * @param sha256 the digest of its bytes, or null where the register does not hold the text: whether the parties adopted
 *     identical texts (likalydande) is then unverified
 */
public record TextVersion(
        @Correctable(most = Check.NAME) String label,
        @Nullable Sha256 sha256) {

    /** Refuses a text without a label. */
    public TextVersion {
        label = Check.text("label", label, Check.NAME);
    }

    /** The same text, its digest now known. */
    public TextVersion evidencedBy(Sha256 digest) {
        return new TextVersion(label, digest);
    }
}
