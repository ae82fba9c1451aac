package se.paragraf.command.minutes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DecisionLifecycle;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.NoticePosted;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Warning;

/**
 * Records that the approval of the minutes was announced (anslag). One that comes later than the second day after the
 * approval (KL 8:12) is recorded with a warning. A notice that was taken down early can be posted again.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param postedOn the day, from which the time for appeal runs (KL 13:5)
 * @param document what shows the notice, or null
 */
public record PostNotice(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        LocalDate postedOn,
        @Nullable DocumentRef document)
        implements AgreementCommand {

    /** By which day after the approval it is to be announced (KL 8:12). */
    static final int DAYS = 2;

    /** Refuses a command without a day. */
    public PostNotice {
        Check.optionalDay("postedOn", Check.present("postedOn", postedOn));
    }

    @Override
    public NoticePosted decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustBeKnown(decisionId);
        SourceRules.mustHaveHappened("postedOn", postedOn, today);
        MinutesStep step = MinutesStep.of(caseFile, event(List.of()), today).check();
        return event(warnings(step.before()));
    }

    private NoticePosted event(List<Warning> warnings) {
        return new NoticePosted(agreementId, decisionId, postedOn, document, warnings);
    }

    private List<Warning> warnings(DecisionLifecycle before) {
        boolean first = before.postedOn() == null;
        boolean late = before.approvedOn() != null
                && postedOn.isAfter(before.approvedOn().plusDays(DAYS));
        return first && late ? List.of(Warning.NOTICE_POSTED_LATE) : List.of();
    }
}
