package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Sha256;

/**
 * The text that the parties adopt.
 *
 * @param label what it is called
 * @param sha256 the digest of its bytes; absent where the register does not know it
 * @param identical whether the parties are known to have adopted that very text (likalydande)
 * @param amendedBy the decision that put it in the place of the text proposed; absent where it is that one
 * @param amendedOn the day of that decision; absent where it is not stated
 */
public record TextStatus(
        String label,
        @Nullable Sha256 sha256,
        Identity identical,
        @Nullable DecisionId amendedBy,
        @Nullable LocalDate amendedOn) {

    /** Whether adopted texts are known to be the same. Titles never settle that; digests do. */
    public enum Identity {
        /** The text's digest is known, and every party that has adopted named it. */
        VERIFIED,
        /** That is not known, also while no party has adopted. */
        UNVERIFIED
    }

    static TextStatus of(AgreementFacts facts) {
        Sha256 digest = facts.text().version().sha256();
        Decision amended = facts.text().amendedBy();
        List<PartyFacts> adopters =
                facts.parties().stream().filter(PartyFacts::hasAdopted).toList();
        return new TextStatus(
                facts.text().version().label(),
                digest,
                identity(digest, adopters),
                amended == null ? null : amended.decisionId(),
                amended == null ? null : amended.meetingDate());
    }

    private static Identity identity(@Nullable Sha256 digest, List<PartyFacts> adopters) {
        boolean verified = digest != null
                && !adopters.isEmpty()
                && adopters.stream().allMatch(party -> digest.equals(party.textSha256()));
        return verified ? Identity.VERIFIED : Identity.UNVERIFIED;
    }
}
