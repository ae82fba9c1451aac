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

    void after(Instant decided) {
        LocalDate approvedOn = met.plusDays(chance.between(2, 14));
        Instant approved = chance.recorded(approvedOn, decided);
        record(approved, new ApproveMinutes(agreementId, decision, approvedOn, null));
        LocalDate postedOn = approvedOn.plusDays(chance.between(0, 2));
        Instant posted = chance.recorded(postedOn, approved);
        record(posted, new PostNotice(agreementId, decision, postedOn, null));
        LocalDate lastDay = AppealDeadline.lastDay(postedOn);
        Instant settled = chance.in100(4) ? appeal(postedOn, posted) : posted;
        LocalDate removedOn = lastDay.plusDays(chance.between(1, 5));
        Instant removed = chance.recorded(removedOn, posted);
        record(removed, new RemoveNotice(agreementId, decision, removedOn));
        Instant later = settled.isAfter(removed) ? settled : removed;
        record(chance.recorded(removedOn, later), new ConfirmLegalForce(agreementId, decision, null, null));
    }

    private Instant appeal(LocalDate postedOn, Instant posted) {
        LocalDate filedOn = postedOn.plusDays(chance.between(1, 20));
        Instant filed = chance.recorded(filedOn, posted);
        record(filed, new FileAppeal(agreementId, decision, filedOn, "Förvaltningsrätten (påhittat mål)", null));
        LocalDate decidedOn = filedOn.plusDays(chance.between(60, 200));
        Instant decided = chance.recorded(decidedOn, filed);
        AppealOutcome outcome = chance.oneOf(List.of(AppealOutcome.UPHELD, AppealOutcome.DISMISSED));
        record(decided, new DecideAppeal(agreementId, decision, 1, outcome, decidedOn, null, null));
        return decided;
    }

    private void record(Instant at, CaseFileCommand command) {
        steps.add(new LifeStep(at, Clerk.REGISTRAR, command));
    }
}
