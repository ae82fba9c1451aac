package se.paragraf.command.casefile;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.EventVisitor;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.AppealOutcome;

/**
 * The exhaustive switch over the events of a case file: which member an event changes, and what it means for the others.
 * How a member changes is a method of that member.
 */
final class Evolution implements EventVisitor<CaseFile> {

    private final CaseFile before;
    private final EventOrigin origin;

    Evolution(CaseFile before, EventOrigin origin) {
        this.before = before;
        this.origin = origin;
    }

    @Override
    public CaseFile visit(AgreementProposed event) {
        throw new IllegalStateException("the case file of " + event.agreementId() + " is open already");
    }

    @Override
    public CaseFile visit(TextEvidenced event) {
        return before.with(before.terms().textEvidenced(event.sha256()));
    }

    /** Every party decides on the other text, and the matter is handed over once they have. */
    @Override
    public CaseFile visit(AgreementTextAmended event) {
        return before.with(before.terms().amended(event.text()))
                .with(before.parties().pendingAgain())
                .with(CouncilState.NOT_REACHED);
    }

    @Override
    public CaseFile visit(AgreementWithdrawn event) {
        return before.with(before.end().withdrawn(event.decisionId()));
    }

    @Override
    public CaseFile visit(AgreementTerminated event) {
        return before.with(before.end().terminated(event.decisionId(), date("effectiveFrom", event.effectiveFrom())));
    }

    @Override
    public CaseFile visit(AgreementSuperseded event) {
        return before.with(before.end().superseded(event.decisionId(), date("effectiveFrom", event.effectiveFrom())));
    }

    @Override
    public CaseFile visit(SuccessionRecorded event) {
        return before.with(before.end().succeeding(event.predecessor()));
    }

    @Override
    public CaseFile visit(PreparationRecorded event) {
        return before.with(before.preparation().recorded(event, origin.sequence()));
    }

    @Override
    public CaseFile visit(AdoptedByMunicipality event) {
        return party(event, party -> party.adopted(event.decisionId(), event.textSha256(), event.conditions()));
    }

    @Override
    public CaseFile visit(AdoptionConditionResolved event) {
        return party(event, party -> party.resolved(event.condition()));
    }

    @Override
    public CaseFile visit(RejectedByMunicipality event) {
        return party(event, party -> party.rejected(event.decisionId()));
    }

    @Override
    public CaseFile visit(AdoptionPostponed event) {
        return party(event, party -> party.postponed(event.decisionId()));
    }

    @Override
    public CaseFile visit(AdoptionEvidenced event) {
        return party(event, party -> party.evidenced(event.evidences(), event.decisionId(), event.textSha256()));
    }

    @Override
    public CaseFile visit(ContractSigned event) {
        return party(event, party -> party.signed(date("signedOn", event.signedOn())));
    }

    @Override
    public CaseFile visit(ExitNotified event) {
        return party(event, party -> party.leaving(date("effectiveFrom", event.effectiveFrom())));
    }

    @Override
    public CaseFile visit(HandedOverToCouncil event) {
        return before.with(before.council().handedOver(date("handedOverOn", event.handedOverOn())));
    }

    @Override
    public CaseFile visit(AdoptedByCouncil event) {
        return before.with(before.council().adopted(event.decisionId()));
    }

    @Override
    public CaseFile visit(RejectedByCouncil event) {
        return before.with(before.council().rejected(event.decisionId()));
    }

    @Override
    public CaseFile visit(ReferredBackByCouncil event) {
        return before.with(before.council().referredBack(event.decisionId()));
    }

    @Override
    public CaseFile visit(MinutesApproved event) {
        return lifecycle(event, decision -> decision.minutesApproved(date("approvedOn", event.approvedOn())));
    }

    @Override
    public CaseFile visit(NoticePosted event) {
        return lifecycle(event, decision -> decision.noticePosted(date("postedOn", event.postedOn())));
    }

    @Override
    public CaseFile visit(NoticeRemoved event) {
        return lifecycle(event, decision -> decision.noticeRemoved(date("removedOn", event.removedOn())));
    }

    @Override
    public CaseFile visit(AppealFiled event) {
        return lifecycle(event, decision -> decision.appealed(event.appeal(), date("filedOn", event.filedOn())));
    }

    /** An annulled decision takes with it what rests on it; an adoption by the council stands without a party's. */
    @Override
    public CaseFile visit(AppealDecided event) {
        boolean annulled = event.outcome() == AppealOutcome.ANNULLED;
        CaseFile next = lifecycle(
                event,
                decision -> decision.appealDecided(event.appeal(), annulled, date("decidedOn", event.decidedOn())));
        if (!annulled) {
            return next;
        }
        boolean adoption = before.parties().restOn(event.decisionId());
        CouncilState council = adoption ? before.council().withoutAnAdoption() : before.council();
        return next.with(before.end().annulled(event.decisionId()))
                .with(before.parties().annulled(event.decisionId()))
                .with(council.annulled(event.decisionId()));
    }

    @Override
    public CaseFile visit(LegalForceConfirmed event) {
        return lifecycle(event, decision -> decision.legalForceConfirmed(date("confirmedOn", event.confirmedOn())));
    }

    @Override
    public CaseFile visit(AgreementReviewed event) {
        return before.with(before.reviews().held(event.window(), date("heldOn", event.heldOn())));
    }

    @Override
    public CaseFile visit(CorrectionProposed event) {
        return before.with(before.corrections().proposed(event, origin.author()));
    }

    /** Every member takes the correction, since each keeps the values that it needs of a record. */
    @Override
    public CaseFile visit(RecordCorrected event) {
        return new CaseFile(
                before.terms().corrected(event),
                before.end().corrected(event),
                before.preparation().corrected(event),
                before.parties().corrected(event),
                before.council().corrected(event),
                before.reviews().corrected(event),
                before.decisions().corrected(event),
                before.lifecycles().corrected(event),
                before.corrections().approved(event));
    }

    @Override
    public CaseFile visit(CorrectionDeclined event) {
        return before.with(before.corrections().declined(event.correctionId()));
    }

    @Override
    public CaseFile visit(RecordAnnotated event) {
        return before;
    }

    private CaseFile party(AdoptionEvent event, UnaryOperator<Party> change) {
        return before.with(before.parties().with(event.municipality(), change));
    }

    private CaseFile lifecycle(MinutesEvent event, UnaryOperator<DecisionLifecycle> change) {
        return before.with(before.lifecycles().with(event.decisionId(), change));
    }

    private CorrectableDate date(String field, @Nullable LocalDate day) {
        return new CorrectableDate(origin.sequence(), field, day);
    }
}
