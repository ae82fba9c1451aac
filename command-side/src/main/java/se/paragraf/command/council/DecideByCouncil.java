package se.paragraf.command.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;

/**
 * Records the regional council's decision, the last one.
 *
 * @param agreementId the agreement
 * @param outcome what it decided
 * @param source where its decision is recorded
 * @param reason why it rejected or referred back, in the words of the minutes, or null
 */
public record DecideByCouncil(
        @TargetAggregateIdentifier AgreementId agreementId,
        CouncilOutcome outcome,
        DecisionSource source,
        @Nullable String reason)
        implements AgreementCommand {

    /** Refuses a command without an outcome or a source, or with a reason where there is none to give. */
    public DecideByCouncil {
        Check.present("outcome", outcome);
        Check.present("source", source);
        reason = Text.optionalLines("reason", reason, Check.NOTE);
        if (reason != null && outcome == CouncilOutcome.ADOPTED) {
            throw new InvalidValueException(
                    "reason",
                    new Wording("är angivet för ett antagande", "is given for an adoption"),
                    new Wording(
                            "ett skäl till REJECTED eller REFERRED_BACK", "a reason for REJECTED or REFERRED_BACK"));
        }
    }

    @Override
    public CouncilEvent decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustTake(decided(Candidate.UNIDENTIFIED), today);
        CouncilRules.mustBeDecidedByTheCouncil(caseFile.proposal().region(), source);
        SourceRules.mustBeCredible(source, today);
        return decided(caseFile.decisions().identify(source));
    }

    private CouncilEvent decided(DecisionId decision) {
        return switch (outcome) {
            case ADOPTED -> new AdoptedByCouncil(agreementId, decision, source);
            case REJECTED -> new RejectedByCouncil(agreementId, decision, source, reason);
            case REFERRED_BACK -> new ReferredBackByCouncil(agreementId, decision, source, reason);
        };
    }
}
