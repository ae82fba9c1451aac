package se.paragraf.command.correction;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.Text;

/**
 * Remarks on a record, which stays as it is.
 *
 * @param agreementId the agreement
 * @param sequence where the record stands in the case file, counted from 0, or null for the case as a whole
 * @param note the remark
 */
public record AnnotateRecord(
        @TargetAggregateIdentifier AgreementId agreementId,
        @Nullable Long sequence,
        String note) implements AgreementCommand {

    /** Refuses an empty note. */
    public AnnotateRecord {
        note = Text.lines("note", note, Check.NOTE);
    }

    @Override
    public RecordAnnotated decide(CaseFile caseFile, LocalDate today) {
        if (sequence != null) {
            caseFile.mustHave(sequence);
        }
        return new RecordAnnotated(agreementId, sequence, note);
    }
}
