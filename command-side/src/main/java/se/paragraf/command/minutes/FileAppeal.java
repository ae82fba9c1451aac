package se.paragraf.command.minutes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.DecisionLifecycle;
import se.paragraf.command.casefile.KnownDecision;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AppealFiled;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Text;
import se.paragraf.value.Warning;

/**
 * Records that a decision was appealed (laglighetsprövning). A first appeal after the last day for it (KL 13:5) is
 * recorded with a warning: whether it is tried is for the court to say.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param filedOn the day on which the court received it
 * @param court the court, or null where it is not stated
 * @param courtCaseNumber the court's own number for it, or null where it is not stated
 */
public record FileAppeal(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        LocalDate filedOn,
        @Nullable String court,
        @Nullable String courtCaseNumber)
        implements AgreementCommand {

    /** Refuses a command without a day. */
    public FileAppeal {
        Check.optionalDay("filedOn", Check.present("filedOn", filedOn));
        court = Text.optionalLine("court", court, Check.NAME);
        courtCaseNumber = Text.optionalLine("courtCaseNumber", courtCaseNumber, Check.NAME);
    }

    @Override
    public AppealFiled decide(CaseFile caseFile, LocalDate today) {
        KnownDecision decision = caseFile.decisions().mustBeKnown(decisionId);
        DecisionLifecycle lifecycle = caseFile.lifecycles().of(decisionId);
        MinutesRules.mustBeAppealable(decision);
        MinutesRules.mustStand(decisionId, lifecycle);
        SourceRules.mustHaveHappened("filedOn", filedOn, today);
        SourceRules.mustNotComeBefore("filedOn", filedOn, "meetingDate", decision.meetingDate());
        int number = lifecycle.appeals().size() + 1;
        return new AppealFiled(agreementId, decisionId, number, filedOn, court, courtCaseNumber, warnings(lifecycle));
    }

    private List<Warning> warnings(DecisionLifecycle lifecycle) {
        LocalDate lastDay = lifecycle.lastDayForAppeal();
        boolean first = lifecycle.appeals().isEmpty();
        return first && lastDay != null && filedOn.isAfter(lastDay) ? List.of(Warning.APPEAL_FILED_LATE) : List.of();
    }
}
