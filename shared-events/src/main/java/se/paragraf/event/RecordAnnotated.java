package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;

/**
 * A remark was attached to a record, which stays as it is: for example, that it probably contains an error of its own.
 *
 * @param agreementId the agreement
 * @param sequence where the record stands in the case file, counted from 0, or null for the case as a whole
 * @param note the remark
 */
@Revision("1")
public record RecordAnnotated(
        AgreementId agreementId, @Nullable Long sequence, String note) implements CorrectionEvent {

    @Override
    public <R> R accept(CorrectionEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
