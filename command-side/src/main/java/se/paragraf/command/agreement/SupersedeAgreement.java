package se.paragraf.command.agreement;

import static se.paragraf.refusal.Guard.refuseIf;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.refusal.AgreementRefusal.CannotSucceed;
import se.paragraf.refusal.AgreementRefusal.NoSuchSuccessor;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
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
        caseFile.mustTake(event(Candidate.UNIDENTIFIED), today);
        boolean circular =
                successor.equals(agreementId) || caseFile.whole().predecessors().contains(successor);
        refuseIf(circular, () -> new CannotSucceed(successor));
        SourceRules.mustBeCredible(source, today);
        return event(caseFile.decisions().identify(source));
    }

    private AgreementSuperseded event(DecisionId decision) {
        return new AgreementSuperseded(agreementId, decision, source, successor, effectiveFrom);
    }

    /**
     * The counterpart that goes into the successor's case file.
     *
     * @param superseded what was decided of this agreement
     * @param succeeding the successor's case file, or null where it has none
     * @param today the day of recording
     */
    public static SuccessionRecorded decide(
            AgreementSuperseded superseded, @Nullable CaseFile succeeding, LocalDate today) {
        if (succeeding == null || !succeeding.isOpen()) {
            throw new RefusedException(new NoSuchSuccessor(superseded.successor()));
        }
        SuccessionRecorded succession = new SuccessionRecorded(
                superseded.successor(),
                superseded.agreementId(),
                superseded.decisionId(),
                superseded.source().meetingDate(),
                superseded.effectiveFrom());
        succeeding.mustTake(succession, today);
        return succession;
    }
}
