package se.paragraf.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;

/**
 * A proposed reversal was approved by another person than the one who proposed it. The records stay as they are; from now
 * on everything reads as if they were not there, and the trail shows them struck through.
 *
 * @param agreementId the agreement
 * @param reversalId the reversal
 * @param records where the records stand in the case file, counted from 0: at least one, in ascending order
 * @param ground why they should not have been made
 * @param reason the reason in words
 * @param proposedIn the case in whose case file the reversal was proposed, where that is another: the counterpart of a
 *     supersession goes together with it; else null
 */
@Revision("1")
public record RecordReversed(
        AgreementId agreementId,
        ReversalId reversalId,
        List<Long> records,
        ReversalGround ground,
        String reason,
        @Nullable AgreementId proposedIn)
        implements CorrectionEvent {

    /** Keeps its own copy of the records; refuses none, and records that are out of order, repeated or negative. */
    public RecordReversed {
        records = Check.places("records", records);
    }

    @Override
    public <R> R accept(CorrectionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
