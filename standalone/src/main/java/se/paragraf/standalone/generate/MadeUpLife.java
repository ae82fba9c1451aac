package se.paragraf.standalone.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.paragraf.command.agreement.EvidenceText;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.correction.ApproveCorrection;
import se.paragraf.command.correction.ProposeCorrection;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.standalone.generate.LifeStep.Clerk;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Opinion;
import se.paragraf.value.Period;
import se.paragraf.value.ReviewFindings;
import se.paragraf.value.ReviewOutcome;
import tools.jackson.databind.node.StringNode;

/**
 * Generates the life of a made-up agreement: all commands of its case, in order of time. How often things happen is made up
 * as well.
 */
final class MadeUpLife {

    private final MadeUpTerms terms;
    private final AgreementId agreementId;
    private final Chance chance;
    private final List<LifeStep> steps = new ArrayList<>();

    private MadeUpLife(MadeUpTerms terms, Chance chance) {
        this.terms = terms;
        this.agreementId = terms.agreementId();
        this.chance = chance;
    }

    static List<LifeStep> of(MadeUpTerms terms, Chance chance) {
        return new MadeUpLife(terms, chance).steps();
    }

    private List<LifeStep> steps() {
        boolean textIsHeld = chance.in100(60);
        Instant opened = chance.recorded(terms.proposedOn());
        steps.add(new LifeStep(opened, Clerk.REGISTRAR, terms.proposal(textIsHeld)));
        if (!textIsHeld && chance.in100(80)) {
            record(chance.recorded(terms.proposedOn(), opened), new EvidenceText(agreementId, terms.digest(), null));
        }
        prepare(opened);
        remark(opened);
        List<Optional<Instant>> adopted = terms.parties().stream()
                .map(municipality -> adopt(municipality, opened))
                .toList();
        if (adopted.stream().allMatch(Optional::isPresent)) {
            decide(adopted.stream()
                    .flatMap(Optional::stream)
                    .max(Instant::compareTo)
                    .orElseThrow());
        }
        return steps.stream().sorted(LifeStep.IN_TIME).toList();
    }

    private void prepare(Instant opened) {
        if (chance.in100(60)) {
            LocalDate met = terms.proposedOn().minusDays(chance.between(10, 30));
            record(chance.recorded(met, opened), heard(MadeUpSources.preparatoryBody(terms.region(), met)));
        }
    }

    private RecordPreparation heard(DecisionSource source) {
        Opinion opinion = chance.oneOf(List.of(Opinion.SUPPORTS, Opinion.PROPOSES, Opinion.NO_OBJECTION));
        return new RecordPreparation(agreementId, source, opinion);
    }

    private void remark(Instant opened) {
        if (chance.in100(5)) {
            record(
                    chance.recorded(terms.proposedOn(), opened),
                    new AnnotateRecord(agreementId, 0L, "Påhittad anmärkning: bilagan saknas i handlingen."));
        }
        if (chance.in100(3)) {
            Instant proposed = chance.recorded(terms.proposedOn(), opened);
            StringNode title = StringNode.valueOf(terms.title() + ", rättad");
            record(proposed, new ProposeCorrection(agreementId, 0, "title", title, "Påhittad rättelse."));
            Instant approved = chance.recorded(terms.proposedOn(), proposed);
            ApproveCorrection approval = new ApproveCorrection(agreementId, new CorrectionId(1));
            steps.add(new LifeStep(approved, Clerk.COMPLIANCE_OFFICER, approval));
        }
    }

    private Optional<Instant> adopt(MunicipalityCode municipality, Instant opened) {
        return new MadeUpAdoption(terms, municipality, chance, steps).after(opened);
    }

    private void decide(Instant lastAdoption) {
        LocalDate committeeMet = day(lastAdoption).minusDays(1);
        Instant committee = chance.recorded(committeeMet, lastAdoption);
        record(committee, heard(MadeUpSources.workingCommittee(terms.region(), committeeMet)));
        Instant handedOver = chance.recorded(committeeMet, committee);
        record(handedOver, new HandOverToCouncil(agreementId, null, List.of()));
        LocalDate councilMet = day(handedOver).plusDays(chance.between(5, 40));
        DecisionSource source = MadeUpSources.regionalCouncil(terms.region(), councilMet);
        Instant decided = chance.recorded(councilMet, handedOver);
        if (chance.in100(3)) {
            record(decided, new DecideByCouncil(agreementId, CouncilOutcome.REJECTED, source, "Påhittat skäl."));
            return;
        }
        record(decided, new DecideByCouncil(agreementId, CouncilOutcome.ADOPTED, source, null));
        Instant settled = new MadeUpMinutes(agreementId, source, chance, steps).after(decided, true);
        for (int window = 1; window <= terms.reviewWindows().size(); window++) {
            review(window, terms.reviewWindows().get(window - 1), settled);
        }
    }

    private void review(int window, Period due, Instant settled) {
        if (chance.in100(80) && due.from().isAfter(day(settled))) {
            LocalDate held = due.from().plusDays(chance.between(0, 110));
            ReviewFindings findings = new ReviewFindings("Påhittad iakttagelse.", null, null, null);
            ReviewOutcome outcome = chance.in100(85) ? ReviewOutcome.KEEP : ReviewOutcome.AMEND;
            record(
                    chance.recorded(held, settled),
                    new ReviewAgreement(agreementId, window, held, outcome, findings, List.of()));
        }
    }

    private void record(Instant at, CaseFileCommand command) {
        steps.add(new LifeStep(at, Clerk.REGISTRAR, command));
    }

    private static LocalDate day(Instant at) {
        return Chance.day(at);
    }
}
