package se.paragraf.command.minutes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.AppealDeadline;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.CorrectableDate;
import se.paragraf.command.casefile.DecisionLifecycle;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.refusal.MinutesRefusal.Stage;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;

/**
 * Confirms that a decision has gained legal force (laga kraft): the time for appeal ran out with no live appeal. Nothing
 * else waits for it: a decision may be put into effect before (KL 13:14).
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param confirmedOn the day of the confirmation, or null for the day of recording
 * @param document what confirms it, or null
 */
public record ConfirmLegalForce(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        @Nullable LocalDate confirmedOn,
        @Nullable DocumentRef document)
        implements AgreementCommand {

    /** Refuses a day that cannot be one. */
    public ConfirmLegalForce {
        Check.optionalDay("confirmedOn", confirmedOn);
    }

    @Override
    public LegalForceConfirmed decide(CaseFile caseFile, LocalDate today) {
        caseFile.decisions().mustBeKnown(decisionId);
        DecisionLifecycle lifecycle = caseFile.lifecycles().of(decisionId);
        MinutesRules.mustNotHaveTaken(decisionId, Stage.LEGAL_FORCE, lifecycle.legalForce());
        MinutesRules.mustStand(decisionId, lifecycle);
        CorrectableDate posted = MinutesRules.mustHaveTaken(decisionId, Stage.NOTICE, lifecycle.posted());
        LocalDate lastDay = AppealDeadline.lastDay(Check.present("postedOn", posted.day()));
        SourceRules.mustHaveHappened("confirmedOn", confirmedOn, today);
        MinutesRules.mustBeOver(decisionId, lastDay, confirmedOn == null ? today : confirmedOn);
        MinutesRules.mustNotHaveBeenTakenDownEarly(decisionId, lifecycle);
        MinutesRules.mustHaveNoLiveAppeal(decisionId, lifecycle);
        return new LegalForceConfirmed(agreementId, decisionId, confirmedOn, lastDay, document);
    }
}
