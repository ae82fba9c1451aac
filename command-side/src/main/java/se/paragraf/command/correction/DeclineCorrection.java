package se.paragraf.command.correction;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.RecordCorrections;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.Text;

/**
 * Declines a correction that another person proposed.
 *
 * @param agreementId the agreement
 * @param correctionId the correction
 * @param reason why, or null
 */
public record DeclineCorrection(
        @TargetAggregateIdentifier AgreementId agreementId,
        CorrectionId correctionId,
        @Nullable String reason) implements CorrectionCommand {

    /** Refuses a command that does not say which. */
    public DeclineCorrection {
        Check.present("correctionId", correctionId);
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public CorrectionDeclined decide(CaseFile caseFile, CorrectionContext context) {
        RecordCorrections.Open open = caseFile.corrections().mustBeOpen(correctionId);
        CorrectionRules.mustBeAnotherPersons(open, context.author());
        return new CorrectionDeclined(agreementId, correctionId, reason);
    }
}
