package se.paragraf.command.minutes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.DecisionLifecycle;
import se.paragraf.command.casefile.DecisionLifecycle.Appeal;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AppealDecided;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Text;

/**
 * Records how a court ended an appeal. Where it annulled the decision, the adoption or the council's decision that it hit
 * is void, and with it what rested on it.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param appeal the number of the appeal, or null where there is only one to decide
 * @param outcome what the court came to
 * @param decidedOn the day
 * @param court the court, or null where it is not stated
 * @param document the judgment, or null where it is not held
 */
public record DecideAppeal(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        @Nullable Integer appeal,
        AppealOutcome outcome,
        LocalDate decidedOn,
        @Nullable String court,
        @Nullable DocumentRef document)
        implements AgreementCommand {

    /** Refuses a command without an outcome or a day. */
    public DecideAppeal {
        Check.present("outcome", outcome);
        Check.optionalDay("decidedOn", Check.present("decidedOn", decidedOn));
        court = Text.optionalLine("court", court, Check.NAME);
    }

    @Override
    public AppealDecided decide(CaseFile caseFile, LocalDate today) {
        caseFile.decisions().mustBeKnown(decisionId);
        DecisionLifecycle lifecycle = caseFile.lifecycles().of(decisionId);
        Appeal live = MinutesRules.mustBeLive(decisionId, lifecycle, appeal);
        SourceRules.mustHaveHappened("decidedOn", decidedOn, today);
        SourceRules.mustNotComeBefore(
                "decidedOn", decidedOn, "filedOn", live.filedOn().day());
        return new AppealDecided(agreementId, decisionId, live.number(), outcome, decidedOn, court, document);
    }
}
