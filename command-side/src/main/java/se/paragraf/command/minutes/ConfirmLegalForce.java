package se.paragraf.command.minutes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;

/**
 * Confirms that a decision has gained legal force (laga kraft): the time for an appeal, first or further, ran out with no
 * live appeal, or the court certifies it. A later appeal takes it away, and then it is confirmed again. Nothing else waits
 * for it: a decision may be put into effect before (KL 13:14).
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param confirmedOn the day of the confirmation, or null for the day of recording
 * @param document what confirms it, or null
 * @param certificate the court's own certificate, or null; with it, neither the notice nor the time for an appeal is asked
 *     for
 */
public record ConfirmLegalForce(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        @Nullable LocalDate confirmedOn,
        @Nullable DocumentRef document,
        @Nullable CourtCertificate certificate)
        implements AgreementCommand {

    /** Refuses a day that cannot be one. */
    public ConfirmLegalForce {
        Check.optionalDay("confirmedOn", confirmedOn);
    }

    @Override
    public LegalForceConfirmed decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustBeKnown(decisionId);
        SourceRules.mustHaveHappened("confirmedOn", confirmedOn, today);
        SourceRules.mustHaveHappened(
                "certificate.issuedOn", certificate == null ? null : certificate.issuedOn(), today);
        MinutesStep step = MinutesStep.of(caseFile, event(null), today).check();
        return event(step.before().appealableThrough());
    }

    private LegalForceConfirmed event(@Nullable LocalDate appealableThrough) {
        return new LegalForceConfirmed(agreementId, decisionId, confirmedOn, appealableThrough, document, certificate);
    }
}
