package se.paragraf.query.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * The text that the parties adopt.
 *
 * @param label what it is called
 * @param sha256 the digest of its bytes; absent where the register does not know it
 * @param identical whether the parties are known to have adopted that very text (likalydande)
 */
public record TextStatus(String label, @Nullable Sha256 sha256, Identity identical) {

    /** Whether adopted texts are known to be the same. Titles never settle that; digests do. */
    public enum Identity {
        /** The text's digest is known, and every party that has adopted named it. */
        VERIFIED,
        /** That is not known, also while no party has adopted. */
        UNVERIFIED
    }

    static TextStatus of(AgreementFacts facts) {
        Sha256 digest = facts.text().sha256();
        return new TextStatus(facts.text().label(), digest, identity(digest, adopters(facts)));
    }

    private static Identity identity(@Nullable Sha256 digest, List<PartyFacts> adopters) {
        boolean verified = digest != null
                && !adopters.isEmpty()
                && adopters.stream().allMatch(party -> digest.equals(party.textSha256()));
        return verified ? Identity.VERIFIED : Identity.UNVERIFIED;
    }

    private static List<PartyFacts> adopters(AgreementFacts facts) {
        return facts.parties().stream()
                .filter(party ->
                        party.standing() == Standing.ADOPTED || party.standing() == Standing.ADOPTED_WITH_CONDITIONS)
                .toList();
    }
}
