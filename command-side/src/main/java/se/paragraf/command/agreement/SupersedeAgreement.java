package se.paragraf.command.agreement;

import static se.paragraf.command.refusal.Guard.refuseIf;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EndRules;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.refusal.AgreementRefusal.CannotSucceed;
import se.paragraf.command.refusal.AgreementRefusal.NoSuchSuccessor;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;

/**
 * Puts another agreement in the place of this one. It is recorded in both case files or in neither.
 *
 * @param agreementId the agreement whose place is taken
 * @param source where the decision is recorded
 * @param successor the agreement that takes its place
 * @param effectiveFrom the first day on which this agreement does not run any more; it may lie ahead
 */
public record SupersedeAgreement(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionSource source,
        AgreementId successor,
        LocalDate effectiveFrom)
        implements AgreementCommand {

    /** Refuses a command that does not say by what, from when and where that is recorded. */
    public SupersedeAgreement {
        Check.present("source", source);
        Check.present("successor", successor);
        Check.optionalDay("effectiveFrom", Check.present("effectiveFrom", effectiveFrom));
    }

    @Override
    public AgreementSuperseded decide(CaseFile caseFile, LocalDate today) {
        EndRules.mustHaveNoEnd(caseFile);
        caseFile.council().mustHaveAdopted();
        boolean circular =
                successor.equals(agreementId) || caseFile.end().predecessors().contains(successor);
        refuseIf(circular, () -> new CannotSucceed(successor));
        SourceRules.mustBeCredible(source, today);
        return new AgreementSuperseded(
                agreementId, caseFile.decisions().identify(source), source, successor, effectiveFrom);
    }

    /**
     * The counterpart that goes into the successor's case file.
     *
     * @param superseded what was decided of this agreement
     * @param succeeding the successor's case file, or null where it has none
     */
    public static SuccessionRecorded decide(AgreementSuperseded superseded, @Nullable CaseFile succeeding) {
        if (succeeding == null) {
            throw new RefusedException(new NoSuchSuccessor(superseded.successor()));
        }
        return new SuccessionRecorded(
                superseded.successor(),
                superseded.agreementId(),
                superseded.decisionId(),
                superseded.source().meetingDate(),
                superseded.effectiveFrom());
    }
}
