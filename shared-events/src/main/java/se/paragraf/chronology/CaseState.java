package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;
import se.paragraf.value.TextVersion;

/**
 * Fold of a case: what its facts amount to as far as they have been added, in the order of happening. Decisions that a
 * court has annulled by then are passed over, and live again where a higher court reverses that.
 */
public final class CaseState {

    private static final CouncilState NOTHING_WITH_THE_COUNCIL = new CouncilState(null, null, null, null, null);

    private final Records records;
    private final AgreementProposed proposal;
    private final SortedMap<MunicipalityCode, Party> parties = new TreeMap<>();
    private final List<Item> council = new ArrayList<>();
    private final List<Item> amendments = new ArrayList<>();
    private final List<Item> endings = new ArrayList<>();
    private final List<Placed> preparations = new ArrayList<>();
    private final Map<Integer, Placed> reviews = new TreeMap<>();
    private final List<AgreementId> predecessors = new ArrayList<>();
    private final Map<DecisionId, DecisionLifecycle> lifecycles = new LinkedHashMap<>();
    private final Map<DecisionId, Item> annulled = new HashMap<>();
    private final List<Placed> pending = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final Map<BothNames.Appeal, Item> annulling = new HashMap<>();
    private final List<Item> exitsAhead = new ArrayList<>();
    private @Nullable Course course;
    private @Nullable Placed proposed;

    /** A fact with its place among those that were added. */
    private record Item(int index, Placed placed, @Nullable KnownDecision decision) {

        AgreementEvent event() {
            return placed.fact().event();
        }

        LocalDate day() {
            return placed.day();
        }

        KnownDecision known() {
            if (decision == null) {
                throw new IllegalStateException("not a decision: " + placed);
            }
            return decision;
        }
    }

    private static final Comparator<Item> BY_EXIT = Comparator.comparing(CaseState::from)
            .thenComparing(item -> ((ExitNotified) item.event()).municipality())
            .thenComparing(Item::index);

    private static final class Party {
        private final List<Item> decisions = new ArrayList<>();
        private final List<AdoptionConditionResolved> resolutions = new ArrayList<>();
        private final List<Item> contracts = new ArrayList<>();
        private final List<Item> exits = new ArrayList<>();
        private @Nullable Vote vote;
        private @Nullable List<Item> voiding;

        /** Forgets what was worked out from its records, from the amendments and from judgments. */
        void changed() {
            vote = null;
            voiding = null;
        }
    }

    CaseState(Records records, AgreementProposed proposal) {
        this.records = records;
        this.proposal = proposal;
        proposal.parties().forEach(party -> parties.put(party, new Party()));
    }

    /** Adds the next fact in the order of happening. */
    void add(Placed placed) {
        AgreementEvent event = placed.fact().event();
        Item item = new Item(days.size(), placed, decision(placed.fact()));
        exitsBy(item.day());
        days.add(placed.day());
        if (event instanceof AgreementProposed) {
            proposed = placed;
        } else if (event instanceof AdoptedByMunicipality adoption) {
            if (!records.isEvidenced(adoption)) {
                decide(party(adoption.municipality()), item);
            }
        } else if (event instanceof AdoptionEvidenced
                || event instanceof RejectedByMunicipality
                || event instanceof AdoptionPostponed
                || event instanceof AdoptionRevoked) {
            decide(party(((AdoptionEvent) event).municipality()), item);
        } else if (event instanceof AdoptionConditionResolved resolved) {
            Party party = party(resolved.municipality());
            party.resolutions.add(resolved);
            party.changed();
        } else if (event instanceof ContractSigned contract) {
            Party party = party(contract.municipality());
            party.contracts.add(item);
            goOn(party, item);
        } else if (event instanceof ExitNotified exit) {
            Party party = party(exit.municipality());
            party.exits.add(item);
            goOn(party, item);
            leave(exit, item);
        } else if (event instanceof AgreementTextAmended) {
            amendments.add(item);
            parties.values().forEach(party -> goOn(party, item));
            goOn(item);
        } else if (event instanceof HandedOverToCouncil || outcomeOf(event) != null) {
            council.add(item);
            goOn(item);
        } else if (event instanceof AgreementWithdrawn
                || event instanceof AgreementTerminated
                || event instanceof AgreementSuperseded) {
            endings.add(item);
        } else if (event instanceof PreparationRecorded) {
            preparations.add(placed);
        } else if (event instanceof AgreementReviewed review) {
            reviews.putIfAbsent(review.window(), placed);
        } else if (event instanceof SuccessionRecorded succession) {
            if (!predecessors.contains(succession.predecessor())) {
                predecessors.add(succession.predecessor());
            }
        } else if (event instanceof MinutesEvent minutes) {
            add(minutes, item);
        }
    }

    private void decide(Party party, Item item) {
        party.decisions.add(item);
        party.voiding = null;
        goOn(party, item);
        if (isContraryThatVoids(item.event()) && !isAnnulled(item)) {
            goOn(item);
        }
    }

    /** What the party's records amount to goes on by the item, where it has been worked out. */
    private void goOn(Party party, Item item) {
        if (party.vote != null) {
            step(party.vote, party, item, isAnnulled(item));
        }
    }

    private void add(MinutesEvent event, Item item) {
        DecisionId decision = records.names().nameOf(event.decisionId());
        MinutesEvent read = records.names().read(event);
        DecisionLifecycle after = lifecycle(decision).after(read, item.day());
        lifecycles.put(decision, after);
        if (read instanceof AppealDecided judgment && judgment.outcome() == AppealOutcome.ANNULLED) {
            annulling.put(new BothNames.Appeal(decision, judgment.appeal()), item);
        }
        DecisionLifecycle.Judgment first = after.firstAnnulling();
        Item now = first == null ? null : annulling.get(new BothNames.Appeal(decision, first.appeal()));
        Item before = now == null ? annulled.remove(decision) : annulled.put(decision, now);
        if (before != now) {
            changedByACourt(decision);
        }
    }

    private void changedByACourt(DecisionId decision) {
        KnownDecision known = records.decisions().get(decision);
        if (known != null && known.event() instanceof AdoptionEvent ofParty) {
            party(ofParty.municipality()).changed();
        } else {
            parties.values().forEach(Party::changed);
        }
        course = null;
    }

    /**
     * A fact without a stated day that comes later in the order but may have happened by now; once its
     * latest day is reached it counts no more. An assertion whose minutes are known happened on their day.
     */
    void addPending(Placed placed) {
        if (!(placed.fact().event() instanceof AdoptedByMunicipality adoption && records.isEvidenced(adoption))) {
            pending.add(placed);
        }
    }

    /** The party, whether it is the agreement's or not. */
    private Party party(MunicipalityCode code) {
        return parties.computeIfAbsent(code, unknown -> new Party());
    }

    private static @Nullable KnownDecision decision(Fact fact) {
        return fact.event() instanceof DecisionEvent decision
                ? new KnownDecision(decision.decisionId(), decision.source(), fact.sequence(), fact.event())
                : null;
    }

    /** What was proposed, as it reads now. */
    public AgreementProposed proposal() {
        return proposal;
    }

    /** The proposal at its place, or empty where it had not been made. */
    public Optional<Placed> proposed() {
        return Optional.ofNullable(proposed);
    }

    /** Every party, by code. */
    public Collection<MunicipalityCode> parties() {
        return List.copyOf(proposal.parties());
    }

    /** Every decision of the case, whenever it was taken. */
    public Map<DecisionId, KnownDecision> decisions() {
        return records.decisions();
    }

    /** The decision under that name, with the source and the record of its minutes where it is known by these. */
    public Optional<KnownDecision> known(DecisionId decision) {
        return records.known(decision);
    }

    /** What has happened to the decision after its meeting, under whichever of its names it was recorded. */
    public DecisionLifecycle lifecycle(DecisionId decision) {
        return lifecycles.getOrDefault(records.names().nameOf(decision), DecisionLifecycle.NONE);
    }

    /** The preparation of the matter, in the order of happening. */
    public List<Placed> preparations() {
        return List.copyOf(preparations);
    }

    /** The reviews that were held, by their window. */
    public Map<Integer, Placed> reviews() {
        return new TreeMap<>(reviews);
    }

    /** The agreements whose place it has taken. */
    public List<AgreementId> predecessors() {
        return List.copyOf(predecessors);
    }

    /** The decision that put the text in force forward: the last amendment that stands, or empty for the text proposed. */
    public Optional<KnownDecision> amendedBy() {
        return lastAmendment().map(Item::known);
    }

    /** The text in force, with its digest where that was supplied afterwards. */
    public TextVersion text() {
        Optional<Item> amendment = lastAmendment();
        TextVersion text = amendment
                .map(item -> ((AgreementTextAmended) item.event()).text())
                .orElse(proposal.text());
        return evidenced(text, amendment.map(item -> item.known().decisionId()).orElse(TextEvidenced.PROPOSAL));
    }

    /** The text that the decision put forward. */
    private TextVersion evidenced(TextVersion text, DecisionId version) {
        TextEvidenced evidence = records.texts().get(version);
        return text.sha256() == null && evidence != null ? text.evidencedBy(evidence.sha256()) : text;
    }

    private Optional<Item> lastAmendment() {
        Optional<Item> last = Optional.empty();
        for (Item amendment : amendments) {
            if (!isAnnulled(amendment)) {
                last = Optional.of(amendment);
            }
        }
        return last;
    }

    private boolean isAnnulled(Item item) {
        return annulledBy(item) != null;
    }

    /** The judgment by which the item's decision is annulled; null where it is not. */
    private @Nullable Item annulledBy(Item item) {
        return item.decision() == null ? null : annulled.get(item.decision().decisionId());
    }

    // ---- the parties

    /** What the party's records amount to on the day; the party need not be one of the agreement's. */
    public PartyState party(MunicipalityCode code, LocalDate day) {
        Party party = parties.getOrDefault(code, new Party());
        Vote vote = vote(party);
        List<Placed> undated = pending.stream()
                .filter(placed -> isDecisionOf(code, placed.fact().event()))
                .filter(placed -> placed.days().mayReach(day))
                .toList();
        Item counted = vote.counted;
        return new PartyState(
                code,
                vote.standing,
                counted == null ? null : counted.known(),
                counted != null && counted.event() instanceof AdoptionEvidenced minutes ? minutes.evidences() : null,
                counted == null ? null : counted.placed().fact().sequence(),
                party.decisions.isEmpty()
                        ? null
                        : party.decisions.get(party.decisions.size() - 1).known(),
                vote.adoption == null ? null : textOf(vote.adoption),
                vote.adoption == null ? List.of() : conditions(party, vote.adoption),
                vote.contract,
                vote.exit,
                undated.isEmpty() ? null : undated.get(0).days(),
                undated.stream().anyMatch(placed -> isAdoption(placed.fact().event())),
                undated.stream().anyMatch(placed -> !isAdoption(placed.fact().event())),
                vote.adoption != null && mayBeMet(conditions(party, vote.adoption), vote.adoption, day));
    }

    /** Whether each open condition of the adoption may have been resolved by the day. */
    private boolean mayBeMet(List<PartyState.Condition> conditions, Item adoption, LocalDate day) {
        Set<Integer> open = new HashSet<>();
        conditions.stream()
                .filter(condition -> condition.resolved() == null)
                .forEach(condition -> open.add(condition.condition().number()));
        DecisionId name = records.names().nameOf(adoption.known().decisionId());
        for (Placed placed : open.isEmpty() ? List.<Placed>of() : pending) {
            if (placed.fact().event() instanceof AdoptionConditionResolved resolved
                    && records.names().nameOf(resolved.decisionId()).equals(name)
                    && placed.days().mayReach(day)) {
                open.remove(resolved.condition());
            }
        }
        return open.isEmpty();
    }

    private static boolean isDecisionOf(MunicipalityCode code, AgreementEvent event) {
        if (isAdoption(event)) {
            return ((AdoptionEvent) event).municipality().equals(code);
        }
        if (event instanceof RejectedByMunicipality rejection) {
            return rejection.municipality().equals(code);
        }
        if (event instanceof AdoptionPostponed postponement) {
            return postponement.municipality().equals(code);
        }
        return event instanceof AdoptionRevoked revocation
                && revocation.municipality().equals(code);
    }

    /** Where a party's decisions have put it. */
    private static final class Vote {
        private Standing standing = Standing.PENDING;
        private @Nullable Item counted;
        private @Nullable Item adoption;
        private @Nullable ContractSigned contract;
        private @Nullable ExitNotified exit;
    }

    /** Walks the party's records and the amendments of the text in order, and passes over what is annulled. */
    private Vote vote(Party party) {
        Vote known = party.vote;
        if (known == null) {
            known = walk(party);
            party.vote = known;
        }
        return known;
    }

    private Vote walk(Party party) {
        return walk(party, days.size());
    }

    /** What its records before that place amount to, and what courts had annulled by then that is annulled now. */
    private Vote walk(Party party, int before) {
        List<Item> items = new ArrayList<>(party.decisions);
        items.addAll(amendments);
        items.addAll(party.contracts);
        items.addAll(party.exits);
        items.removeIf(item -> item.index() >= before);
        items.sort(Comparator.comparing(Item::index));
        Vote vote = new Vote();
        for (Item item : items) {
            Item judgment = annulledBy(item);
            step(vote, party, item, judgment != null && judgment.index() <= before);
        }
        return vote;
    }

    private void step(Vote vote, Party party, Item item, boolean isAnnulled) {
        AgreementEvent event = item.event();
        if (event instanceof ContractSigned contract) {
            vote.contract = vote.contract == null ? contract : vote.contract;
        } else if (event instanceof ExitNotified exit) {
            vote.exit = vote.exit == null ? exit : vote.exit;
        } else if (isAnnulled) {
            passOver(vote, item);
        } else if (event instanceof AgreementTextAmended) {
            vote.standing = Standing.PENDING;
            vote.counted = null;
            vote.adoption = null;
            vote.contract = null;
        } else if (isAdoption(event)) {
            adopt(vote, party, item);
        } else {
            vote.standing = contrary(event);
            vote.counted = item;
            vote.adoption = null;
        }
    }

    private static void passOver(Vote vote, Item item) {
        if (isAdoption(item.event()) && vote.adoption == null) {
            vote.standing = Standing.ANNULLED;
            vote.counted = item;
        }
    }

    /** An adoption while another stands changes nothing, unless the party has left. */
    private void adopt(Vote vote, Party party, Item item) {
        boolean left = vote.exit != null && !item.day().isBefore(vote.exit.effectiveFrom());
        if (vote.adoption != null && !left) {
            return;
        }
        if (left) {
            vote.exit = null;
        }
        vote.adoption = item;
        vote.counted = item;
        boolean open = conditions(party, item).stream().anyMatch(condition -> condition.resolved() == null);
        vote.standing = open ? Standing.ADOPTED_WITH_CONDITIONS : Standing.ADOPTED;
    }

    private static boolean isAdoption(AgreementEvent event) {
        return event instanceof AdoptedByMunicipality || event instanceof AdoptionEvidenced;
    }

    private static Standing contrary(AgreementEvent event) {
        if (event instanceof RejectedByMunicipality) {
            return Standing.REJECTED;
        }
        return event instanceof AdoptionRevoked ? Standing.REVOKED : Standing.POSTPONED;
    }

    private @Nullable Sha256 textOf(Item adoption) {
        if (adoption.event() instanceof AdoptionEvidenced minutes) {
            AdoptedByMunicipality assertion = assertion(minutes);
            return minutes.textSha256() != null || assertion == null ? minutes.textSha256() : assertion.textSha256();
        }
        return ((AdoptedByMunicipality) adoption.event()).textSha256();
    }

    private List<PartyState.Condition> conditions(Party party, Item adoption) {
        List<AdoptionCondition> stated;
        DecisionId asserted = adoption.known().decisionId();
        if (adoption.event() instanceof AdoptionEvidenced minutes) {
            AdoptedByMunicipality assertion = assertion(minutes);
            List<AdoptionCondition> before = assertion == null ? List.of() : assertion.conditions();
            stated = minutes.conditions() == null ? before : minutes.conditions();
            asserted = minutes.evidences();
        } else {
            stated = ((AdoptedByMunicipality) adoption.event()).conditions();
        }
        List<DecisionId> names = List.of(adoption.known().decisionId(), asserted);
        return stated.stream()
                .map(condition -> new PartyState.Condition(
                        condition,
                        party.resolutions.stream()
                                .filter(resolved -> resolved.condition() == condition.number()
                                        && names.contains(resolved.decisionId()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private @Nullable AdoptedByMunicipality assertion(AdoptionEvidenced minutes) {
        KnownDecision assertion = records.decisions().get(minutes.evidences());
        if (assertion == null || !(assertion.event() instanceof AdoptedByMunicipality adoption)) {
            // The minutes may go by the very name of the assertion.
            return records.adoptions().get(minutes.evidences());
        }
        return adoption;
    }

    // ---- the council

    /** Where the matter stands with the council at the end of the day, as far as the facts have been added. */
    public CouncilState council(LocalDate day) {
        if (council.isEmpty()) {
            return NOTHING_WITH_THE_COUNCIL;
        }
        Course known = course();
        boolean leaves = !exitsAhead.isEmpty() && !from(exitsAhead.get(0)).isAfter(day);
        if (!leaves) {
            return known.state();
        }
        Course then = new Course(known);
        exitsAhead.stream().filter(exit -> !from(exit).isAfter(day)).forEach(exit -> then.step(exit, false));
        return then.state();
    }

    /** The course of the matter with the council, step by step. */
    private static final class Course {
        private @Nullable Item handOver;
        private @Nullable Item decided;
        private @Nullable DecisionId voided;
        private @Nullable Placed voidedBy;

        Course() {}

        Course(Course other) {
            handOver = other.handOver;
            decided = other.decided;
            voided = other.voided;
            voidedBy = other.voidedBy;
        }

        void step(Item item, boolean isAnnulled) {
            AgreementEvent event = item.event();
            CouncilOutcome outcome = outcomeOf(event);
            if (event instanceof HandedOverToCouncil) {
                if (decided == null || outcomeOf(decided.event()) == CouncilOutcome.REFERRED_BACK) {
                    handOver = item;
                    decided = null;
                    voided = null;
                    voidedBy = null;
                }
            } else if (outcome == null) {
                boolean forGood = decided != null && outcomeOf(decided.event()) != CouncilOutcome.REFERRED_BACK;
                if (!forGood && handOver != null) {
                    handOver = null;
                    voidedBy = item.placed();
                }
            } else if (isAnnulled) {
                voided = item.known().decisionId();
            } else {
                decided = item;
                voided = null;
            }
        }

        CouncilState state() {
            return new CouncilState(
                    handOver == null ? null : handOver.placed(),
                    decided == null ? null : outcomeOf(decided.event()),
                    decided == null ? null : decided.known(),
                    voided,
                    voidedBy);
        }
    }

    /** The course so far; a judgment that changes what counts has it worked out from the beginning. */
    private Course course() {
        Course known = course;
        if (known == null) {
            Course begun = new Course();
            byPlace().forEach(item -> begun.step(item, isAnnulled(item)));
            course = begun;
            known = begun;
        }
        return known;
    }

    /** The course goes on by the item, where it has been worked out. */
    private void goOn(Item item) {
        if (course != null) {
            course.step(item, isAnnulled(item));
        }
    }

    /** Parties leave before what happens on the day. */
    private void exitsBy(LocalDate day) {
        while (!exitsAhead.isEmpty() && !from(exitsAhead.get(0)).isAfter(day)) {
            Item exit = exitsAhead.remove(0);
            if (course != null) {
                course.step(exit, false);
            }
        }
    }

    /** An exit works from the first moment of its day, which may have begun. */
    private void leave(ExitNotified exit, Item item) {
        if (exit.effectiveFrom().isAfter(item.day())) {
            exitsAhead.add(item);
            exitsAhead.sort(BY_EXIT);
        } else {
            course = null;
        }
    }

    private static LocalDate from(Item exit) {
        return ((ExitNotified) exit.event()).effectiveFrom();
    }

    /** Whether it may have been handed over by the day, on a day that nobody stated. */
    boolean mayBeHandedOver(LocalDate day) {
        return pending.stream()
                .anyMatch(placed -> placed.fact().event() instanceof HandedOverToCouncil
                        && placed.days().mayReach(day));
    }

    /** Whether the council may have adopted it by the day, on a day that nobody stated. */
    boolean councilMayHaveAdopted(LocalDate day) {
        return pending.stream()
                .anyMatch(placed -> placed.fact().event() instanceof AdoptedByCouncil
                        && placed.days().mayReach(day));
    }

    /** The first day after the given one on which an exit voids the hand-over; null where none does. */
    public @Nullable LocalDate handOverVoidFrom(LocalDate day) {
        if (!council(day).isHandedOver()) {
            return null;
        }
        return parties.values().stream()
                .flatMap(party -> party.exits.stream())
                .map(item -> ((ExitNotified) item.event()).effectiveFrom())
                .filter(from -> from.isAfter(day))
                .sorted()
                .filter(from -> !council(from).isHandedOver())
                .findFirst()
                .orElse(null);
    }

    /** Hand-overs, the council's decisions and what voids a hand-over, in order. */
    private List<Item> byPlace() {
        LocalDate last = days.get(days.size() - 1);
        List<Item> items = new ArrayList<>(council);
        amendments.stream().filter(item -> !isAnnulled(item)).forEach(items::add);
        List<Item> exits = new ArrayList<>();
        for (Party party : parties.values()) {
            items.addAll(voiding(party));
            exits.addAll(party.exits);
        }
        exits.sort(BY_EXIT);
        for (Item exit : exits) {
            if (!from(exit).isAfter(last)) {
                items.add(new Item(firstOn(from(exit)), exit.placed(), null));
            }
        }
        items.sort(Comparator.comparing(Item::index).thenComparing(item -> !(item.event() instanceof ExitNotified)));
        return items;
    }

    /** The party's decisions, and the judgments on them, that void a hand-over before them. */
    private List<Item> voiding(Party party) {
        List<Item> known = party.voiding;
        if (known == null) {
            known = new ArrayList<>();
            for (Item item : party.decisions) {
                Item judgment = annulledBy(item);
                if (judgment == null && isContraryThatVoids(item.event())) {
                    known.add(item);
                }
                if (judgment != null && isAdoption(item.event()) && walk(party, judgment.index()).adoption == null) {
                    known.add(judgment);
                }
            }
            party.voiding = known;
        }
        return known;
    }

    private static boolean isContraryThatVoids(AgreementEvent event) {
        return event instanceof RejectedByMunicipality || event instanceof AdoptionRevoked;
    }

    /** The place before everything of the day: an exit works from its first moment. */
    private int firstOn(LocalDate day) {
        int first = days.size();
        for (int index = days.size() - 1; index >= 0 && !days.get(index).isBefore(day); index--) {
            first = index;
        }
        return first;
    }

    private static @Nullable CouncilOutcome outcomeOf(AgreementEvent event) {
        if (event instanceof AdoptedByCouncil) {
            return CouncilOutcome.ADOPTED;
        }
        if (event instanceof RejectedByCouncil) {
            return CouncilOutcome.REJECTED;
        }
        return event instanceof ReferredBackByCouncil ? CouncilOutcome.REFERRED_BACK : null;
    }

    // ---- the end

    /**
     * The decisions to end the agreement that stand, the one that takes effect first before the others. A withdrawal
     * before a decision of the council that stands does not end the case.
     */
    public List<EndingState> endings() {
        List<EndingState> standing = new ArrayList<>();
        for (Item item : endings) {
            if (!isAnnulled(item) && !isOvertaken(item)) {
                standing.add(ending(item));
            }
        }
        standing.sort(Comparator.comparing(EndingState::endsOn));
        return standing;
    }

    private boolean isOvertaken(Item ending) {
        return ending.event() instanceof AgreementWithdrawn
                && council.stream()
                        .anyMatch(item -> item.index() > ending.index()
                                && !isAnnulled(item)
                                && (item.event() instanceof AdoptedByCouncil
                                        || item.event() instanceof RejectedByCouncil));
    }

    private static EndingState ending(Item item) {
        AgreementEvent event = item.event();
        if (event instanceof AgreementTerminated terminated) {
            return new EndingState(
                    EndingState.Kind.TERMINATED,
                    item.known(),
                    terminated.effectiveFrom(),
                    terminated.effectiveFrom(),
                    null,
                    terminated.reason());
        }
        if (event instanceof AgreementSuperseded superseded) {
            return new EndingState(
                    EndingState.Kind.SUPERSEDED,
                    item.known(),
                    superseded.effectiveFrom(),
                    superseded.effectiveFrom(),
                    superseded.successor(),
                    null);
        }
        AgreementWithdrawn withdrawn = (AgreementWithdrawn) event;
        return new EndingState(EndingState.Kind.WITHDRAWN, item.known(), item.day(), null, null, withdrawn.reason());
    }

    /** The decision by which it has ended on the day, or will; the first to take effect. */
    public Optional<EndingState> ending() {
        return endings().stream().findFirst();
    }

    /** How the case has ended by the day otherwise than by its period running out: also REJECTED by the council. */
    public Optional<String> endedAs(LocalDate day) {
        if (council(day).outcome() == CouncilOutcome.REJECTED) {
            return Optional.of(CouncilOutcome.REJECTED.name());
        }
        return ending().filter(ending -> !ending.endsOn().isAfter(day))
                .map(ending -> ending.kind().name());
    }

    /** The term of the agreement. */
    public Period period() {
        return proposal.period();
    }
}
