package se.paragraf.command.correction;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.RecordReversals;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;
import se.paragraf.value.Text;

/**
 * Declines a reversal that another person proposed.
 *
 * @param agreementId the agreement
 * @param reversalId the reversal, or null where it is named by its list
 * @param importDigest the imported list whose rows were to go, or null where the reversal is named by its number
 * @param reason why, or null
 */
public record DeclineReversal(
        @TargetAggregateIdentifier AgreementId agreementId,
        @Nullable ReversalId reversalId,
        @Nullable Sha256 importDigest,
        @Nullable String reason)
        implements CorrectionCommand {

    /** Refuses a command that does not say which. */
    public DeclineReversal {
        ReversalRules.mustSayWhich(reversalId, importDigest);
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public ReversalDeclined decide(CaseFile caseFile, CorrectionContext context) {
        RecordReversals.Open open = ReversalRules.mustBeOpen(caseFile, reversalId, importDigest);
        ReversalRules.mustBeAnotherPersons(open, context.author());
        return new ReversalDeclined(agreementId, open.reversalId(), reason);
    }
}
