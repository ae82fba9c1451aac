package se.paragraf.command.minutes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.MinutesApproved;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Warning;

/**
 * Records that the minutes of a decision were approved (justering). One that comes more than 14 days after the meeting
 * (KL 5:69) is recorded with a warning.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param approvedOn the day
 * @param document the approved minutes, or null where they are not held
 */
public record ApproveMinutes(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        LocalDate approvedOn,
        @Nullable DocumentRef document)
        implements AgreementCommand {

    /** Within how many days of the meeting minutes are to be approved (KL 5:69). */
    static final int DAYS = 14;

    /** Refuses a command without a day. */
    public ApproveMinutes {
        Check.optionalDay("approvedOn", Check.present("approvedOn", approvedOn));
    }

    @Override
    public MinutesApproved decide(CaseFile caseFile, LocalDate today) {
        KnownDecision decision = caseFile.mustBeKnown(decisionId);
        SourceRules.mustHaveHappened("approvedOn", approvedOn, today);
        MinutesApproved event = new MinutesApproved(agreementId, decisionId, approvedOn, document, warnings(decision));
        MinutesStep.of(caseFile, event, today).check();
        return event;
    }

    private List<Warning> warnings(KnownDecision decision) {
        boolean late = decision.meetingDate() != null
                && approvedOn.isAfter(decision.meetingDate().plusDays(DAYS));
        return late ? List.of(Warning.MINUTES_APPROVED_LATE) : List.of();
    }
}
