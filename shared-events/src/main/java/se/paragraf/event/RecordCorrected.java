package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CorrectionId;
import tools.jackson.databind.JsonNode;

/**
 * A proposed correction was approved by another person than the one who proposed it. The record that was wrong stays as
 * it is; from now on it is read with the new value, and the old one beside it.
 *
 * @param agreementId the agreement
 * @param correctionId the correction
 * @param sequence where the record that is wrong stands in the case file, counted from 0
 * @param field which member of it, with a dot before a member of a member: source.meetingDate
 * @param oldValue what it said, or null where it has none
 * @param newValue what it says from now on, or null where it has none
 * @param reason why
 */
@Revision("2")
public record RecordCorrected(
        AgreementId agreementId,
        CorrectionId correctionId,
        long sequence,
        String field,
        @Nullable JsonNode oldValue,
        @Nullable JsonNode newValue,
        String reason)
        implements CorrectionEvent {

    /** Takes a JSON null for no value. */
    public RecordCorrected {
        oldValue = oldValue == null || oldValue.isNull() ? null : oldValue;
        newValue = newValue == null || newValue.isNull() ? null : newValue;
    }

    @Override
    public <R> R accept(CorrectionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
