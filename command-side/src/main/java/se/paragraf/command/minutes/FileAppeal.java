package se.paragraf.command.minutes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AppealFiled;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Text;
import se.paragraf.value.Warning;

/**
 * Records that a decision (laglighetsprövning) or a court's judgment on it was appealed. An appeal after the last day for
 * it is recorded with a warning: whether it is tried is for the court to say.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param filedOn the day on which the court received it
 * @param court the court, or null where it is not stated
 * @param courtCaseNumber the court's own number for it, or null where it is not stated
 * @param instance the court's instance, or null where it follows from the court's name or the judgment, else is the first
 * @param judgment the number of the appeal whose judgment is appealed; null for the decision itself, and in a higher
 *     instance for the last judgment of the one below
 */
public record FileAppeal(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        LocalDate filedOn,
        @Nullable String court,
        @Nullable String courtCaseNumber,
        @Nullable CourtInstance instance,
        @Nullable Integer judgment)
        implements AgreementCommand {

    /** Refuses a command without a day. */
    public FileAppeal {
        Check.optionalDay("filedOn", Check.present("filedOn", filedOn));
        court = Text.optionalLine("court", court, Check.NAME);
        courtCaseNumber = Text.optionalLine("courtCaseNumber", courtCaseNumber, Check.NAME);
    }

    @Override
    public AppealFiled decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustBeKnown(decisionId);
        SourceRules.mustHaveHappened("filedOn", filedOn, today);
        AppealFiled filed = event(MinutesStep.nextAppeal(caseFile, decisionId), List.of());
        MinutesStep step = MinutesStep.of(caseFile, filed, today).check();
        return event(filed.appeal(), warnings(step.before().lastDayFor(filed)));
    }

    private AppealFiled event(int number, List<Warning> warnings) {
        return new AppealFiled(
                agreementId, decisionId, number, filedOn, court, courtCaseNumber, warnings, instance, judgment);
    }

    private List<Warning> warnings(@Nullable LocalDate lastDay) {
        return lastDay != null && filedOn.isAfter(lastDay) ? List.of(Warning.APPEAL_FILED_LATE) : List.of();
    }
}
