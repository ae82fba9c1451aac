package se.paragraf.command.correction;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.RecordCorrections;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.CorrectionId;

/**
 * Approves a correction that another person proposed. The rules are context again: the case may have moved on.
 *
 * @param agreementId the agreement
 * @param correctionId the correction
 */
public record ApproveCorrection(@TargetAggregateIdentifier AgreementId agreementId, CorrectionId correctionId)
        implements CorrectionCommand {

    /** Refuses a command that does not say which. */
    public ApproveCorrection {
        Check.present("correctionId", correctionId);
    }

    @Override
    public RecordCorrected decide(CaseFile caseFile, CorrectionContext context) {
        RecordCorrections corrections = caseFile.corrections();
        RecordCorrections.Open open = corrections.mustBeOpen(correctionId);
        CorrectionRules.mustBeAnotherPersons(open, context.author());
        AgreementEvent now = caseFile.reading(open.sequence());
        CorrectionRules.mustBeUpToDate(open, Correction.valueOf(now, open.field()));
        AgreementEvent then = CorrectionRules.mustBeCorrectable(now, open.field(), open.newValue());
        RecordCorrected correction = new RecordCorrected(
                agreementId,
                correctionId,
                open.sequence(),
                open.field(),
                open.oldValue(),
                open.newValue(),
                open.reason());
        CorrectionRules.mustKeepTheRules(caseFile, correction, now, then, context.today());
        return correction;
    }
}
