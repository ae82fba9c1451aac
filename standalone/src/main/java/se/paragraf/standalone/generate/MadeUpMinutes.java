package se.paragraf.standalone.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.paragraf.appeal.AppealDeadline;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.minutes.ApproveMinutes;
import se.paragraf.command.minutes.ConfirmLegalForce;
import se.paragraf.command.minutes.DecideAppeal;
import se.paragraf.command.minutes.FileAppeal;
import se.paragraf.command.minutes.LiftStay;
import se.paragraf.command.minutes.OrderStay;
import se.paragraf.command.minutes.PostNotice;
import se.paragraf.command.minutes.RemoveNotice;
import se.paragraf.standalone.generate.LifeStep.Clerk;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/** Generates what happens to a decision's minutes, up to legal force. */
final class MadeUpMinutes {

    private static final String FIRST_INSTANCE = "Förvaltningsrätten (påhittat mål)";
    private static final String NEXT_INSTANCE = "Kammarrätten (påhittat mål)";

    private final AgreementId agreementId;
    private final DecisionId decision;
    private final LocalDate met;
    private final Chance chance;
    private final List<LifeStep> steps;

    MadeUpMinutes(AgreementId agreementId, DecisionSource source, Chance chance, List<LifeStep> steps) {
        this.agreementId = agreementId;
        this.decision = DecisionId.of(source);
        this.met = Check.present("meetingDate", source.meetingDate());
        this.chance = chance;
        this.steps = steps;
    }

    /**
     * Records what happens after the decision.
     *
     * @param mayBeAnnulled whether a court may annul the decision, for a higher one to reverse
     * @return when nothing was left to happen
     */
    Instant after(Instant decided, boolean mayBeAnnulled) {
        LocalDate approvedOn = met.plusDays(chance.between(2, 14));
        Instant approved = chance.recorded(approvedOn, decided);
        record(approved, new ApproveMinutes(agreementId, decision, approvedOn, null));
        LocalDate postedOn = approvedOn.plusDays(chance.between(0, 2));
        Instant posted = chance.recorded(postedOn, approved);
        record(posted, new PostNotice(agreementId, decision, postedOn, null));
        LocalDate lastDay = AppealDeadline.lastDay(postedOn);
        Instant settled = chance.in100(4) ? appeal(postedOn, posted, mayBeAnnulled) : posted;
        LocalDate removedOn = lastDay.plusDays(chance.between(1, 5));
        Instant removed = chance.recorded(removedOn, posted);
        record(removed, new RemoveNotice(agreementId, decision, removedOn));
        Instant later = settled.isAfter(removed) ? settled : removed;
        Instant confirmed = chance.recorded(removedOn, later);
        record(confirmed, new ConfirmLegalForce(agreementId, decision, null, null, null));
        return confirmed;
    }

    private Instant appeal(LocalDate postedOn, Instant posted, boolean mayBeAnnulled) {
        LocalDate filedOn = postedOn.plusDays(chance.between(1, 20));
        Instant filed = chance.recorded(filedOn, posted);
        record(filed, new FileAppeal(agreementId, decision, filedOn, FIRST_INSTANCE, null, null, null));
        Instant before = chance.in100(40) ? stay(filedOn, filed) : filed;
        LocalDate decidedOn = filedOn.plusDays(chance.between(60, 200));
        Instant decided = chance.recorded(decidedOn, before);
        boolean annulled = mayBeAnnulled && chance.in100(50);
        AppealOutcome outcome = annulled
                ? AppealOutcome.ANNULLED
                : chance.oneOf(List.of(AppealOutcome.UPHELD, AppealOutcome.DISMISSED));
        record(decided, new DecideAppeal(agreementId, decision, 1, outcome, decidedOn, null, null, null, null));
        return annulled || chance.in100(30)
                ? further(decidedOn, decided, annulled)
                : chance.recorded(AppealDeadline.lastDayAfterJudgment(decidedOn).plusDays(1), decided);
    }

    /** A stay, which lasts until the judgment or is lifted before that. */
    private Instant stay(LocalDate filedOn, Instant filed) {
        LocalDate orderedOn = filedOn.plusDays(chance.between(5, 20));
        Instant ordered = chance.recorded(orderedOn, filed);
        record(ordered, new OrderStay(agreementId, decision, 1, orderedOn, FIRST_INSTANCE, null, null));
        if (chance.in100(50)) {
            return ordered;
        }
        LocalDate liftedOn = orderedOn.plusDays(chance.between(5, 30));
        Instant lifted = chance.recorded(liftedOn, ordered);
        record(lifted, new LiftStay(agreementId, decision, liftedOn, FIRST_INSTANCE, null, null));
        return lifted;
    }

    /** An appeal against the judgment. The higher court lets the decision stand, and reverses an annulment. */
    private Instant further(LocalDate judged, Instant before, boolean annulled) {
        LocalDate filedOn = judged.plusDays(chance.between(1, 20));
        Instant filed = chance.recorded(filedOn, before);
        record(filed, new FileAppeal(agreementId, decision, filedOn, NEXT_INSTANCE, null, null, null));
        LocalDate decidedOn = filedOn.plusDays(chance.between(60, 200));
        Instant decided = chance.recorded(decidedOn, filed);
        AppealOutcome outcome = annulled
                ? AppealOutcome.UPHELD
                : chance.oneOf(List.of(AppealOutcome.UPHELD, AppealOutcome.LEAVE_REFUSED));
        record(decided, new DecideAppeal(agreementId, decision, 2, outcome, decidedOn, null, null, null, null));
        return chance.recorded(AppealDeadline.lastDayAfterJudgment(decidedOn).plusDays(1), decided);
    }

    private void record(Instant at, CaseFileCommand command) {
        steps.add(new LifeStep(at, Clerk.REGISTRAR, command));
    }
}
