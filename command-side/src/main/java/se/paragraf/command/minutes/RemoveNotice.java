package se.paragraf.command.minutes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Warning;

/**
 * Records that the notice was taken down. Before the last day for appeal (KL 8:12) that is recorded with a warning.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param removedOn the day
 */
public record RemoveNotice(
        @TargetAggregateIdentifier AgreementId agreementId, DecisionId decisionId, LocalDate removedOn)
        implements AgreementCommand {

    /** Refuses a command without a day. */
    public RemoveNotice {
        Check.optionalDay("removedOn", Check.present("removedOn", removedOn));
    }

    @Override
    public NoticeRemoved decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustBeKnown(decisionId);
        SourceRules.mustHaveHappened("removedOn", removedOn, today);
        MinutesStep step = MinutesStep.of(caseFile, event(List.of()), today).check();
        return event(warnings(step.before().lastDayForAppeal()));
    }

    private NoticeRemoved event(List<Warning> warnings) {
        return new NoticeRemoved(agreementId, decisionId, removedOn, warnings);
    }

    private List<Warning> warnings(@Nullable LocalDate lastDay) {
        return lastDay != null && removedOn.isBefore(lastDay) ? List.of(Warning.NOTICE_REMOVED_EARLY) : List.of();
    }
}
