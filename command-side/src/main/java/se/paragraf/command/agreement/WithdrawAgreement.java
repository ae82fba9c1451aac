package se.paragraf.command.agreement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Text;

/**
 * Withdraws the proposal before the regional council has adopted it, which ends the case.
 *
 * @param agreementId the agreement
 * @param source where the decision to withdraw is recorded
 * @param reason why, in the words of the minutes, or null
 */
public record WithdrawAgreement(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionSource source,
        @Nullable String reason) implements AgreementCommand {

    /** Refuses a command without a source. */
    public WithdrawAgreement {
        Check.present("source", source);
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public AgreementWithdrawn decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustTake(event(Candidate.UNIDENTIFIED), today);
        SourceRules.mustBeCredible(source, today);
        return event(caseFile.decisions().identify(source));
    }

    private AgreementWithdrawn event(DecisionId decision) {
        return new AgreementWithdrawn(agreementId, decision, source, reason);
    }
}
