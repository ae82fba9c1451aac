package se.paragraf.command.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.CouncilState;
import se.paragraf.chronology.PartyState;
import se.paragraf.chronology.Placed;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Warning;

/** Warnings that follow from the place of an event in the order of happening. Nothing is refused for them. */
final class OrderWarnings {

    private final Candidate candidate;
    private final AgreementEvent event;
    private final CaseState before;
    private final LocalDate day;
    private final Chronology recorded;
    private final List<RecordedWarning> warnings = new ArrayList<>();

    private OrderWarnings(Chronology recorded, Candidate candidate, AgreementEvent event) {
        this.recorded = recorded;
        this.candidate = candidate;
        this.event = event;
        this.before = candidate.before();
        this.day = candidate.day();
    }

    /**
     * The warnings for the event at its place.
     *
     * @param recorded what is recorded so far
     */
    static List<RecordedWarning> of(Chronology recorded, Candidate candidate, AgreementEvent event) {
        OrderWarnings warnings = new OrderWarnings(recorded, candidate, event);
        warnings.afterAdoption();
        warnings.afterTheCouncil();
        warnings.notPrepared();
        warnings.outOfOrder();
        return List.copyOf(warnings.warnings);
    }

    private void afterAdoption() {
        if (event instanceof RejectedByMunicipality || event instanceof AdoptionPostponed) {
            PartyState party = before.party(((AdoptionEvent) event).municipality(), day);
            if (party.hasAdopted()) {
                add(Warning.AFTER_ADOPTION, party.record());
            }
        }
    }

    private void afterTheCouncil() {
        CouncilState council = before.council(day);
        if (event instanceof AdoptionRevoked && council.hasDecidedForGood() && council.decision() != null) {
            add(Warning.AFTER_COUNCIL_DECISION, council.decision().sequence());
        }
    }

    /** KL 5:28 asks for a board or a committee of the council; what follows where none has, the register does not know. */
    private void notPrepared() {
        boolean isDecision = event instanceof CouncilEvent && !(event instanceof HandedOverToCouncil);
        if (isDecision
                && !prepares(before.proposal().source())
                && before.preparations().stream().noneMatch(this::prepares)
                && candidate.chronology().inOrder().stream().noneMatch(this::mayHavePrepared)) {
            add(Warning.NOT_PREPARED, null);
        }
    }

    private boolean prepares(Placed placed) {
        return placed.fact().event() instanceof PreparationRecorded preparation && prepares(preparation.source());
    }

    /** On a day that nobody stated. */
    private boolean mayHavePrepared(Placed placed) {
        return placed.days().mayReach(day) && prepares(placed);
    }

    private static boolean prepares(@Nullable DecisionSource source) {
        BodyKind kind = Optional.ofNullable(source)
                .map(DecisionSource::body)
                .map(Body::kind)
                .orElse(null);
        return kind == BodyKind.BOARD || kind == BodyKind.PREPARATORY_BODY;
    }

    /** Of what comes after it, the record that still stands: the party's, the council's or the court's. */
    private void outOfOrder() {
        Long standing = null;
        List<Placed> after = candidate.chronology().after(candidate.sequence());
        for (Placed later : after) {
            if (isAboutTheSame(later.fact().event()) && stands(later.fact().event())) {
                standing = later.fact().sequence();
            }
        }
        if (standing != null) {
            add(Warning.RECORDED_OUT_OF_ORDER, standing);
        }
        if (!after.isEmpty()) {
            Long named = standing;
            contradicted()
                    .filter(record -> !record.equals(named))
                    .ifPresent(record -> add(Warning.RECORDED_OUT_OF_ORDER, record));
        }
    }

    /** The first record of a later day that rested on what the event takes away: it stands, and is inconsistent since. */
    private Optional<Long> contradicted() {
        Set<Long> before = inconsistent(recorded);
        return inconsistent(candidate.chronology()).stream()
                .filter(record -> record != candidate.sequence() && !before.contains(record))
                .findFirst();
    }

    private static Set<Long> inconsistent(Chronology chronology) {
        Set<Long> records = new LinkedHashSet<>();
        chronology
                .inconsistencies(chronology.lastDay())
                .forEach(inconsistency -> records.add(inconsistency.records().get(0)));
        return records;
    }

    /** Not an assertion that its minutes have taken the place of, nor a decision that a court has annulled. */
    private boolean stands(AgreementEvent later) {
        Chronology chronology = candidate.chronology();
        boolean isReplaced = later instanceof AdoptedByMunicipality assertion && chronology.isEvidenced(assertion);
        boolean isAnnulled = later instanceof DecisionEvent decision
                && chronology.whole().lifecycle(decision.decisionId()).isAnnulled();
        return !isReplaced && !isAnnulled;
    }

    private boolean isAboutTheSame(AgreementEvent later) {
        if (event instanceof ContractSigned contract) {
            return later instanceof ContractSigned other && other.municipality().equals(contract.municipality());
        }
        if (event instanceof AgreementReviewed review) {
            return later instanceof AgreementReviewed other && other.window() == review.window();
        }
        if (isPartyDecision(event)) {
            return isPartyDecision(later)
                    && ((AdoptionEvent) later).municipality().equals(((AdoptionEvent) event).municipality());
        }
        if (isOfTheCase(event)) {
            return isOfTheCase(later);
        }
        return isOfTheCourts(event) && isOfTheCourts(later) && nameOf(later).equals(nameOf(event));
    }

    private DecisionId nameOf(AgreementEvent ofTheCourts) {
        return candidate.chronology().nameOf(((MinutesEvent) ofTheCourts).decisionId());
    }

    private static boolean isPartyDecision(AgreementEvent event) {
        return event instanceof AdoptedByMunicipality
                || event instanceof AdoptionEvidenced
                || event instanceof RejectedByMunicipality
                || event instanceof AdoptionPostponed
                || event instanceof AdoptionRevoked
                || event instanceof ExitNotified;
    }

    private static boolean isOfTheCase(AgreementEvent event) {
        return event instanceof CouncilEvent
                || event instanceof AgreementTextAmended
                || event instanceof AgreementWithdrawn
                || event instanceof AgreementTerminated
                || event instanceof AgreementSuperseded;
    }

    private static boolean isOfTheCourts(AgreementEvent event) {
        return event instanceof AppealFiled
                || event instanceof AppealDecided
                || event instanceof StayOrdered
                || event instanceof StayLifted
                || event instanceof LegalForceConfirmed;
    }

    private void add(Warning code, @Nullable Long record) {
        warnings.add(new RecordedWarning(code, record));
    }
}
