package se.paragraf.command.agreement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Text;

/**
 * Ends the adopted agreement before its period does.
 *
 * @param agreementId the agreement
 * @param source where the decision to terminate is recorded
 * @param effectiveFrom the first day on which the agreement does not run any more; it may lie ahead, within the period
 * @param reason why, in the words of the minutes, or null
 */
public record TerminateAgreement(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionSource source,
        LocalDate effectiveFrom,
        @Nullable String reason)
        implements AgreementCommand {

    /** Refuses a command that does not say from when and where that is recorded. */
    public TerminateAgreement {
        Check.present("source", source);
        Check.optionalDay("effectiveFrom", Check.present("effectiveFrom", effectiveFrom));
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public AgreementTerminated decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustTake(event(Candidate.UNIDENTIFIED), today);
        SourceRules.mustBeCredible(source, today);
        return event(caseFile.decisions().identify(source));
    }

    private AgreementTerminated event(DecisionId decision) {
        return new AgreementTerminated(agreementId, decision, source, effectiveFrom, reason);
    }
}
