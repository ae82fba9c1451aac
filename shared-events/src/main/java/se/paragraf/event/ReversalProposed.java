package se.paragraf.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;

/**
 * The reversal of records that should never have been made was proposed; another person has to approve it.
 *
 * @param agreementId the agreement
 * @param reversalId the reversal
 * @param records where the records stand in the case file, counted from 0: at least one, in ascending order
 * @param ground why they should not have been made
 * @param reason the reason in words
 * @param importDigest the digest of the imported list whose rows these records are, or null where they were named one by
 *     one
 */
@Revision("1")
public record ReversalProposed(
        AgreementId agreementId,
        ReversalId reversalId,
        List<Long> records,
        ReversalGround ground,
        String reason,
        @Nullable Sha256 importDigest)
        implements CorrectionEvent {

    /** Keeps its own copy of the records; refuses none, and records that are out of order, repeated or negative. */
    public ReversalProposed {
        records = Check.places("records", records);
    }

    @Override
    public <R> R accept(CorrectionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
