package se.paragraf.command.minutes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.CorrectableDate;
import se.paragraf.command.casefile.DecisionLifecycle;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.refusal.MinutesRefusal.Stage;
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
        caseFile.decisions().mustBeKnown(decisionId);
        DecisionLifecycle lifecycle = caseFile.lifecycles().of(decisionId);
        CorrectableDate approved = MinutesRules.mustHaveTaken(decisionId, Stage.APPROVAL, lifecycle.approved());
        MinutesRules.mustNeedANotice(decisionId, lifecycle);
        SourceRules.mustHaveHappened("postedOn", postedOn, today);
        SourceRules.mustNotComeBefore("postedOn", postedOn, "approvedOn", approved.day());
        if (lifecycle.removed() != null) {
            SourceRules.mustNotComeBefore(
                    "postedOn", postedOn, "removedOn", lifecycle.removed().day());
        }
        return new NoticePosted(agreementId, decisionId, postedOn, document, warnings(approved, lifecycle));
    }

    private List<Warning> warnings(CorrectableDate approved, DecisionLifecycle lifecycle) {
        boolean first = lifecycle.posted() == null;
        boolean late = approved.day() != null && postedOn.isAfter(approved.day().plusDays(DAYS));
        return first && late ? List.of(Warning.NOTICE_POSTED_LATE) : List.of();
    }
}
