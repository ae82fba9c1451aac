package se.paragraf.chronology;

import static se.paragraf.refusal.Guard.refuseIf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
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
import se.paragraf.event.DecisionEvent;
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
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AdoptionRefusal.ContractAlreadySigned;
import se.paragraf.refusal.AdoptionRefusal.ExitAlreadyNotified;
import se.paragraf.refusal.AdoptionRefusal.NoOpenCondition;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.refusal.AdoptionRefusal.NothingAsserted;
import se.paragraf.refusal.AdoptionRefusal.TextDiffers;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.AgreementRefusal.AnotherTextAdopted;
import se.paragraf.refusal.AgreementRefusal.TextAlreadyEvidenced;
import se.paragraf.refusal.Citation;
import se.paragraf.refusal.CouncilRefusal.AlreadyHandedOver;
import se.paragraf.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.refusal.CouncilRefusal.CouncilHasNotAdopted;
import se.paragraf.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.refusal.DecisionRefusal.NoSuchDecision;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReviewRefusal.NoSuchReviewWindow;
import se.paragraf.refusal.ReviewRefusal.ReviewAlreadyHeld;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * The guards that go by the order of happening: whether a fact is let through by what had come to be before it. "Has",
 * "is" and "stands" mean on the day of the fact itself; what is dated later refuses nothing.
 */
final class OrderRules implements EventVisitor<OrderRules> {

    private final Placed candidate;
    private final CaseState before;
    private final Chronology chronology;
    private final LocalDate day;

    /**
     * The guards of one fact.
     *
     * @param candidate the fact at its place
     * @param before what had come to be before it
     * @param chronology all facts with the candidate
     */
    OrderRules(Placed candidate, CaseState before, Chronology chronology) {
        this.candidate = candidate;
        this.before = before;
        this.chronology = chronology;
        this.day = candidate.day();
    }

    /**
     * Checks the guards of the fact's kind.
     *
     * @throws RefusedException with the first rule that it breaks
     */
    void check() {
        candidate.fact().event().accept(this);
    }

    @Override
    public OrderRules visit(AgreementProposed event) {
        return this;
    }

    @Override
    public OrderRules visit(TextEvidenced event) {
        DecisionId version = versionOf(event);
        boolean isProposal = version.equals(TextEvidenced.PROPOSAL);
        refuseIf(!isProposal && chronology.amendment(version).isEmpty(), () -> new NoSuchDecision(version));
        Sha256 known = chronology.digestBeside(version, candidate.fact().sequence());
        if (known != null) {
            throw new RefusedException(new TextAlreadyEvidenced(known));
        }
        chronology
                .adoptionsOf(version)
                .forEach((party, named) -> named.stream()
                        .filter(adopted -> !adopted.equals(event.sha256()))
                        .findFirst()
                        .ifPresent(adopted -> {
                            throw new RefusedException(new AnotherTextAdopted(adopted, event.sha256(), party));
                        }));
        return this;
    }

    private DecisionId versionOf(TextEvidenced event) {
        return event.version() == null
                ? before.amendedBy().map(KnownDecision::decisionId).orElse(TextEvidenced.PROPOSAL)
                : event.version();
    }

    @Override
    public OrderRules visit(AgreementTextAmended event) {
        mustNotHaveEnded();
        return councilMustNotHaveAdopted();
    }

    @Override
    public OrderRules visit(AgreementWithdrawn event) {
        mustNotHaveEnded();
        return councilMustNotHaveAdopted();
    }

    @Override
    public OrderRules visit(AgreementTerminated event) {
        return mayBeEnded(event.effectiveFrom());
    }

    @Override
    public OrderRules visit(AgreementSuperseded event) {
        return mayBeEnded(event.effectiveFrom());
    }

    private OrderRules mayBeEnded(LocalDate effectiveFrom) {
        refuseIf(
                before.council(day).outcome() == CouncilOutcome.REJECTED,
                () -> new AgreementEnded(CouncilOutcome.REJECTED.name()));
        before.ending().ifPresent(ending -> {
            throw new RefusedException(new AgreementEnded(ending.kind().name()));
        });
        councilMustHaveAdopted();
        refuseIf(effectiveFrom.isAfter(before.period().to()), () -> new AgreementEnded("EXPIRED"));
        return this;
    }

    @Override
    public OrderRules visit(SuccessionRecorded event) {
        return mustNotHaveEnded();
    }

    @Override
    public OrderRules visit(PreparationRecorded event) {
        return mustNotHaveEnded();
    }

    @Override
    public OrderRules visit(AdoptedByMunicipality event) {
        mustBeAParty(event);
        if (chronology.isEvidenced(event)) {
            return this;
        }
        mustNotHaveEnded();
        mustNotHaveAdopted(event);
        return mustBeTheTextInForce(event.textSha256());
    }

    /** No adoption stands on the day, and none is of that day. */
    private void mustNotHaveAdopted(AdoptionEvent event) {
        PartyState party = party(event);
        if (party.hasAdopted() && party.standingOn(day) != Standing.EXITED) {
            throw new RefusedException(new AlreadyAdopted(event.municipality(), cite(party)));
        }
        chronology.adoptionOfTheSameDay(candidate, event.municipality()).ifPresent(other -> {
            throw new RefusedException(new AlreadyAdopted(event.municipality(), other.cite()));
        });
    }

    private static Citation cite(PartyState party) {
        return Objects.requireNonNull(party.decision()).cite();
    }

    private OrderRules mustBeTheTextInForce(@Nullable Sha256 adopted) {
        Sha256 inForce = before.text().sha256();
        if (adopted != null && inForce != null && !adopted.equals(inForce)) {
            throw new RefusedException(new TextDiffers(inForce, adopted));
        }
        return this;
    }

    @Override
    public OrderRules visit(RejectedByMunicipality event) {
        mustBeAParty(event);
        return mustNotHaveEnded();
    }

    @Override
    public OrderRules visit(AdoptionPostponed event) {
        mustBeAParty(event);
        return mustNotHaveEnded();
    }

    @Override
    public OrderRules visit(AdoptionRevoked event) {
        mustBeAParty(event);
        mustNotHaveEnded();
        return mustHaveAnAdoption(event);
    }

    @Override
    public OrderRules visit(AdoptionEvidenced event) {
        mustBeAParty(event);
        refuseIf(
                !chronology.isAsserted(event.evidences(), candidate.fact().sequence()),
                () -> new NothingAsserted(event.municipality(), party(event).standingOn(day)));
        mustNotHaveAdopted(event);
        return mustBeTheTextInForce(event.textSha256());
    }

    @Override
    public OrderRules visit(AdoptionConditionResolved event) {
        mustBeAParty(event);
        mustNotHaveEnded();
        List<Integer> open = chronology.openConditions(event, candidate);
        refuseIf(
                !open.contains(event.condition()),
                () -> new NoOpenCondition(event.municipality(), event.condition(), open));
        LocalDate adopted = chronology.statedDayOf(event.decisionId());
        if (event.resolvedOn() != null && adopted != null) {
            mustNotComeBefore("resolvedOn", event.resolvedOn(), "meetingDate", adopted);
        }
        return this;
    }

    @Override
    public OrderRules visit(ContractSigned event) {
        mustBeAParty(event);
        mustNotHaveEnded();
        PartyState party = party(event);
        refuseIf(!party.mayBeBoundBy(day), () -> new NotAdopted(event.municipality(), party.standingOn(day)));
        ContractSigned signed = party.contract();
        if (signed != null) {
            throw new RefusedException(new ContractAlreadySigned(event.municipality(), signed.signedOn()));
        }
        return this;
    }

    @Override
    public OrderRules visit(ExitNotified event) {
        mustBeAParty(event);
        mustNotHaveEnded();
        mustNotComeBefore("effectiveFrom", event.effectiveFrom(), "notifiedOn", event.notifiedOn());
        ExitNotified notified = party(event).exit();
        if (notified != null) {
            throw new RefusedException(new ExitAlreadyNotified(event.municipality(), notified.effectiveFrom()));
        }
        return mustHaveAnAdoption(event);
    }

    private OrderRules mustHaveAnAdoption(AdoptionEvent event) {
        PartyState party = party(event);
        refuseIf(!party.mayHaveAdoptedBy(day), () -> new NotAdopted(event.municipality(), party.standingOn(day)));
        return this;
    }

    @Override
    public OrderRules visit(HandedOverToCouncil event) {
        mustNotComeBeforeTheProposal("handedOverOn", event.handedOverOn());
        mustNotHaveEnded();
        CouncilState council = before.council(day);
        refuseIf(council.hasDecidedForGood(), () -> new CouncilHasDecided(String.valueOf(council.outcome())));
        refuseIf(council.isHandedOver(), () -> new AlreadyHandedOver(dayOf(council.handOver())));
        SortedMap<MunicipalityCode, Standing> missing = new TreeMap<>();
        SortedMap<MunicipalityCode, LocalDate> later = new TreeMap<>();
        for (MunicipalityCode code : before.parties()) {
            PartyState party = before.party(code, day);
            if (!party.mayBeBoundBy(day)) {
                missing.put(code, party.standingOn(day));
                Optional<LocalDate> from = party.hasAdopted() && party.standingOn(day) != Standing.EXITED
                        ? chronology.resolvedAfter(candidate, party)
                        : chronology.adoptionAfter(candidate, code);
                from.ifPresent(adopted -> later.put(code, adopted));
            }
        }
        refuseIf(
                !missing.isEmpty(),
                () -> new PartiesMissing(List.copyOf(missing.keySet()), missing, event.handedOverOn(), later));
        return this;
    }

    private static @Nullable LocalDate dayOf(@Nullable Placed placed) {
        return placed == null || !placed.days().isStated() ? null : placed.day();
    }

    @Override
    public OrderRules visit(AdoptedByCouncil event) {
        return mayBeDecidedByTheCouncil(event);
    }

    @Override
    public OrderRules visit(RejectedByCouncil event) {
        return mayBeDecidedByTheCouncil(event);
    }

    @Override
    public OrderRules visit(ReferredBackByCouncil event) {
        return mayBeDecidedByTheCouncil(event);
    }

    /** While an appeal against its decision lives, the council can decide again without a new hand-over. */
    private OrderRules mayBeDecidedByTheCouncil(DecisionEvent event) {
        mustNotComeBeforeTheProposal("source.meetingDate", event.source().meetingDate());
        CouncilState council = before.council(day);
        DecisionId earlier = council.decision() == null
                ? council.annulled()
                : council.decision().decisionId();
        if (earlier != null && before.lifecycle(earlier).hasLiveAppeal()) {
            return mustNotHaveBeenEnded();
        }
        mustNotHaveEnded();
        refuseIf(council.hasDecidedForGood(), () -> new CouncilHasDecided(String.valueOf(council.outcome())));
        refuseIf(!council.isHandedOver() && !before.mayBeHandedOver(day), NotHandedOver::new);
        return this;
    }

    @Override
    public OrderRules visit(AgreementReviewed event) {
        councilMustHaveAdopted();
        mustNotHaveEnded();
        int windows = before.proposal().reviewWindows().size();
        refuseIf(
                event.window() < 1 || event.window() > windows,
                () -> new NoSuchReviewWindow(event.window(), before.proposal().reviewWindows()));
        Optional.ofNullable(before.reviews().get(event.window())).ifPresent(held -> {
            throw new RefusedException(new ReviewAlreadyHeld(event.window(), dayOf(held)));
        });
        return this;
    }

    @Override
    public OrderRules visit(MinutesApproved event) {
        return minutes(event);
    }

    @Override
    public OrderRules visit(NoticePosted event) {
        return minutes(event);
    }

    @Override
    public OrderRules visit(NoticeRemoved event) {
        return minutes(event);
    }

    @Override
    public OrderRules visit(AppealFiled event) {
        return minutes(event);
    }

    @Override
    public OrderRules visit(AppealDecided event) {
        return minutes(event);
    }

    @Override
    public OrderRules visit(StayOrdered event) {
        return minutes(event);
    }

    @Override
    public OrderRules visit(StayLifted event) {
        return minutes(event);
    }

    @Override
    public OrderRules visit(LegalForceConfirmed event) {
        return minutes(event);
    }

    private OrderRules minutes(MinutesEvent event) {
        KnownDecision decision = before.known(event.decisionId())
                .orElseThrow(() -> new RefusedException(new NoSuchDecision(event.decisionId())));
        MinutesRules.check(
                chronology.read(event),
                day,
                decision,
                before.lifecycle(event.decisionId()),
                chronology.whole().lifecycle(event.decisionId()));
        return this;
    }

    @Override
    public OrderRules visit(CorrectionProposed event) {
        return this;
    }

    @Override
    public OrderRules visit(RecordCorrected event) {
        return this;
    }

    @Override
    public OrderRules visit(CorrectionDeclined event) {
        return this;
    }

    @Override
    public OrderRules visit(ReversalProposed event) {
        return this;
    }

    @Override
    public OrderRules visit(RecordReversed event) {
        return this;
    }

    @Override
    public OrderRules visit(ReversalDeclined event) {
        return this;
    }

    @Override
    public OrderRules visit(RecordAnnotated event) {
        return this;
    }

    private void mustBeAParty(AdoptionEvent event) {
        refuseIf(!before.parties().contains(event.municipality()), () -> new NotAParty(event.municipality()));
    }

    private PartyState party(AdoptionEvent event) {
        return before.party(event.municipality(), day);
    }

    private OrderRules mustNotHaveEnded() {
        before.endedAs(day).ifPresent(ended -> {
            throw new RefusedException(new AgreementEnded(ended));
        });
        return this;
    }

    /** No decision to withdraw, terminate or supersede it has taken effect. */
    private OrderRules mustNotHaveBeenEnded() {
        before.ending().filter(ending -> !ending.endsOn().isAfter(day)).ifPresent(ending -> {
            throw new RefusedException(new AgreementEnded(ending.kind().name()));
        });
        return this;
    }

    private OrderRules councilMustNotHaveAdopted() {
        refuseIf(
                before.council(day).outcome() == CouncilOutcome.ADOPTED,
                () -> new CouncilHasDecided(CouncilOutcome.ADOPTED.name()));
        return this;
    }

    /** It has adopted, or may have on a day that nobody stated. */
    private void councilMustHaveAdopted() {
        boolean adopted = before.council(day).outcome() == CouncilOutcome.ADOPTED || before.councilMayHaveAdopted(day);
        refuseIf(!adopted, CouncilHasNotAdopted::new);
    }

    private void mustNotComeBeforeTheProposal(String field, @Nullable LocalDate stated) {
        DayBounds proposed = chronology.proposedOn();
        if (stated != null && proposed.isStated()) {
            mustNotComeBefore(field, stated, "proposal", proposed.notAfter());
        }
    }

    private static void mustNotComeBefore(String field, LocalDate stated, String earlierField, LocalDate earlier) {
        refuseIf(stated.isBefore(earlier), () -> new OutOfOrder(field, stated, earlierField, earlier));
    }

    /** The records for which the refusal's rule is not met, as far as the case tells. */
    List<Long> recordsBehind(Refusal refusal) {
        List<@Nullable Long> behind = new ArrayList<>();
        if (refusal instanceof PartiesMissing missing) {
            missing.missing().forEach(code -> {
                behind.add(recordOf(code));
                chronology.adoptionRecordAfter(candidate, code).ifPresent(behind::add);
            });
        } else if (refusal instanceof AlreadyAdopted adopted) {
            behind.add(sequenceOf(adopted.existing().decisionId()));
        } else if (refusal instanceof NotAdopted notAdopted) {
            behind.add(recordOf(notAdopted.municipality()));
        } else if (refusal instanceof AgreementEnded) {
            before.ending()
                    .ifPresent(ending -> behind.add(sequenceOf(ending.decision().decisionId())));
            councilRecord().ifPresent(behind::add);
        } else if (refusal instanceof CouncilHasDecided || refusal instanceof CouncilHasNotAdopted) {
            councilRecord().ifPresent(behind::add);
        } else if (refusal instanceof AlreadyHandedOver) {
            Optional.ofNullable(before.council(day).handOver())
                    .map(placed -> placed.fact().sequence())
                    .ifPresent(behind::add);
        } else if (refusal instanceof NotHandedOver) {
            Optional.ofNullable(before.council(day).voidedBy())
                    .map(placed -> placed.fact().sequence())
                    .ifPresent(behind::add);
        }
        return behind.stream().flatMap(Stream::ofNullable).distinct().toList();
    }

    /** The record that has put the party where it stands: its notice of exit, where it has left. */
    private @Nullable Long recordOf(MunicipalityCode code) {
        PartyState party = before.party(code, day);
        return party.standingOn(day) == Standing.EXITED
                ? chronology.sequenceOf(Objects.requireNonNull(party.exit()))
                : party.record();
    }

    private Optional<Long> councilRecord() {
        return Optional.ofNullable(before.council(day).decision()).map(KnownDecision::sequence);
    }

    private @Nullable Long sequenceOf(DecisionId decision) {
        KnownDecision known = before.decisions().get(decision);
        return known == null ? null : known.sequence();
    }
}
