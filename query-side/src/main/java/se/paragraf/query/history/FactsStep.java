package se.paragraf.query.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;

/** One step of the fold: what each event changes in the facts. It is used once and seen by nothing else. */
final class FactsStep implements EventVisitor<FactsStep> {

    private final AgreementFacts before;
    private final RecordedEvent recorded;
    private TextFacts text;
    private List<PartyFacts> parties;
    private List<PreparationFacts> preparation;
    private @Nullable CouncilFacts council;
    private List<ReviewFacts> reviews;
    private List<MinutesFacts> minutes;
    private @Nullable EndingFacts ending;
    private List<AgreementId> supersedes;
    private Remarks remarks;

    private FactsStep(AgreementFacts before, RecordedEvent recorded) {
        this.before = before;
        this.recorded = recorded;
        this.text = before.text();
        this.parties = before.parties();
        this.preparation = before.preparation();
        this.council = before.council();
        this.reviews = before.reviews();
        this.minutes = before.minutes();
        this.ending = before.ending();
        this.supersedes = before.supersedes();
        this.remarks = before.remarks();
    }

    /** The facts after the event. */
    static AgreementFacts of(AgreementFacts before, RecordedEvent recorded) {
        return recorded.event().accept(new FactsStep(before, recorded)).after();
    }

    @Override
    public FactsStep visit(AgreementProposed event) {
        throw new IllegalArgumentException("the case file is open already: " + event.agreementId());
    }

    @Override
    public FactsStep visit(TextEvidenced event) {
        text = text.after(event);
        return this;
    }

    /** Every party decides on the new text, which then needs a new hand-over. */
    @Override
    public FactsStep visit(AgreementTextAmended event) {
        text = TextFacts.of(event);
        council = null;
        return eachParty(PartyFacts::askedAgain);
    }

    @Override
    public FactsStep visit(AgreementWithdrawn event) {
        ending = EndingFacts.of(event);
        return this;
    }

    @Override
    public FactsStep visit(AgreementTerminated event) {
        ending = EndingFacts.of(event);
        return this;
    }

    @Override
    public FactsStep visit(AgreementSuperseded event) {
        ending = EndingFacts.of(event);
        return this;
    }

    /** The same agreement is superseded again where a court annulled the first decision to do so. */
    @Override
    public FactsStep visit(SuccessionRecorded event) {
        if (!supersedes.contains(event.predecessor())) {
            supersedes = with(supersedes, event.predecessor());
        }
        return this;
    }

    @Override
    public FactsStep visit(PreparationRecorded event) {
        preparation = with(preparation, PreparationFacts.of(event));
        return this;
    }

    @Override
    public FactsStep visit(AdoptedByMunicipality event) {
        return party(event, party -> party.after(event));
    }

    @Override
    public FactsStep visit(AdoptionConditionResolved event) {
        return party(event, party -> party.after(event));
    }

    @Override
    public FactsStep visit(RejectedByMunicipality event) {
        return party(event, party -> party.after(event));
    }

    @Override
    public FactsStep visit(AdoptionPostponed event) {
        return party(event, party -> party.after(event));
    }

    @Override
    public FactsStep visit(AdoptionEvidenced event) {
        return party(event, party -> party.after(event));
    }

    @Override
    public FactsStep visit(ContractSigned event) {
        return party(event, party -> party.after(event));
    }

    @Override
    public FactsStep visit(ExitNotified event) {
        return party(event, party -> party.after(event));
    }

    @Override
    public FactsStep visit(HandedOverToCouncil event) {
        council = CouncilFacts.of(event);
        return this;
    }

    @Override
    public FactsStep visit(AdoptedByCouncil event) {
        council = CouncilFacts.decided(council, CouncilOutcome.ADOPTED, event);
        return this;
    }

    @Override
    public FactsStep visit(RejectedByCouncil event) {
        council = CouncilFacts.decided(council, CouncilOutcome.REJECTED, event);
        return this;
    }

    @Override
    public FactsStep visit(ReferredBackByCouncil event) {
        council = CouncilFacts.decided(council, CouncilOutcome.REFERRED_BACK, event);
        return this;
    }

    @Override
    public FactsStep visit(MinutesApproved event) {
        return minutes(event, decision -> decision.after(event));
    }

    @Override
    public FactsStep visit(NoticePosted event) {
        return minutes(event, decision -> decision.after(event));
    }

    @Override
    public FactsStep visit(NoticeRemoved event) {
        return minutes(event, decision -> decision.after(event));
    }

    @Override
    public FactsStep visit(AppealFiled event) {
        return minutes(event, decision -> decision.after(event));
    }

    @Override
    public FactsStep visit(AppealDecided event) {
        if (event.outcome() == AppealOutcome.ANNULLED) {
            annulled(event.decisionId());
        }
        return minutes(event, decision -> decision.after(event));
    }

    @Override
    public FactsStep visit(LegalForceConfirmed event) {
        return minutes(event, decision -> decision.after(event));
    }

    @Override
    public FactsStep visit(AgreementReviewed event) {
        reviews = reviews.stream()
                .map(review -> review.window() == event.window() ? review.after(event) : review)
                .toList();
        return this;
    }

    @Override
    public FactsStep visit(CorrectionProposed event) {
        remarks = remarks.after(event, recorded);
        return this;
    }

    /** The corrected record itself is read as corrected where the fold comes to it. */
    @Override
    public FactsStep visit(RecordCorrected event) {
        remarks = remarks.after(event);
        return this;
    }

    @Override
    public FactsStep visit(CorrectionDeclined event) {
        remarks = remarks.after(event);
        return this;
    }

    @Override
    public FactsStep visit(RecordAnnotated event) {
        remarks = remarks.after(event, recorded);
        return this;
    }

    private FactsStep party(AdoptionEvent event, UnaryOperator<PartyFacts> change) {
        return eachParty(party -> party.municipality().equals(event.municipality()) ? change.apply(party) : party);
    }

    private FactsStep eachParty(UnaryOperator<PartyFacts> change) {
        List<PartyFacts> changed = new ArrayList<>(parties);
        changed.replaceAll(change);
        parties = changed;
        return this;
    }

    private FactsStep minutes(MinutesEvent event, UnaryOperator<MinutesFacts> change) {
        List<MinutesFacts> changed = new ArrayList<>(minutes);
        int index = 0;
        while (index < changed.size() && !changed.get(index).decisionId().equals(event.decisionId())) {
            index++;
        }
        if (index == changed.size()) {
            changed.add(MinutesFacts.none(event.decisionId(), recorded.position()));
        }
        changed.set(index, change.apply(changed.get(index)));
        minutes = changed;
        return this;
    }

    /** A court annulled the decision: what rests on it is void. An agreement that the council adopted stands. */
    private void annulled(DecisionId decisionId) {
        boolean adoption = parties.stream().anyMatch(party -> party.hasAdopted() && party.decided(decisionId));
        if (adoption && council != null && !council.hasDecidedForGood()) {
            council = null;
        }
        eachParty(party -> party.decided(decisionId) ? party.annulled() : party);
        Decision decided = council == null ? null : council.decision();
        if (council != null && decided != null && decided.decisionId().equals(decisionId)) {
            council = council.annulled(decisionId);
        }
        if (ending != null && ending.decision().decisionId().equals(decisionId)) {
            ending = null;
        }
    }

    /** The facts as the event leaves them. A decision that is no longer among them has become an earlier one. */
    private AgreementFacts after() {
        AgreementFacts after = with(before.earlier());
        if (keepsDecisions()) {
            return after;
        }
        Set<DecisionId> kept = new HashSet<>();
        after.standing().forEach(decision -> kept.add(decision.decisionId()));
        List<Decision> earlier = new ArrayList<>(before.earlier());
        for (Decision decision : before.standing()) {
            if (!kept.contains(decision.decisionId())) {
                earlier.add(decision);
            }
        }
        return earlier.size() == before.earlier().size() ? after : with(earlier);
    }

    /** Whether all parts that can lose a decision are unchanged, as after most events; saves looking for one. */
    private boolean keepsDecisions() {
        return text == before.text()
                && parties == before.parties()
                && council == before.council()
                && ending == before.ending();
    }

    private static <T> List<T> with(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    private AgreementFacts with(List<Decision> earlier) {
        return new AgreementFacts(
                before.proposal(),
                text,
                parties,
                preparation,
                council,
                reviews,
                minutes,
                ending,
                supersedes,
                remarks,
                earlier,
                NamedDocument.after(before.documents(), recorded),
                LastEvent.of(recorded));
    }
}
