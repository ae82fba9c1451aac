package se.paragraf.chronology;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.TextEvidenced;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.Rule;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;

/**
 * The facts of one case in the order in which they happened, whenever they were recorded. It is pure and the same on both
 * sides of the register: the command side asks for the state before a fact, the query side for the state on a day.
 */
public final class Chronology {

    private final Records records;
    private final HappeningOrder order;
    private final AgreementProposed proposal;
    private final List<Placed> inOrder;
    private @Nullable CaseState whole;
    private @Nullable Map<LocalDate, List<Placed>> statedAdoptions;

    private Chronology(Records records, HappeningOrder order, AgreementProposed proposal, List<Placed> inOrder) {
        this.records = records;
        this.order = order;
        this.proposal = proposal;
        this.inOrder = inOrder;
    }

    /**
     * Puts the facts in order.
     *
     * @param facts the records of a case as they read now; corrections, reversals and annotations are left out
     * @return the chronology, or empty where the proposal is not among the facts
     */
    public static Optional<Chronology> of(Collection<Fact> facts) {
        List<Fact> happened = facts.stream()
                .filter(fact -> !(fact.event() instanceof CorrectionEvent))
                .toList();
        Records records = Records.of(happened);
        Fact proposal = records.proposal();
        if (proposal == null || !(proposal.event() instanceof AgreementProposed proposed)) {
            return Optional.empty();
        }
        Bounds bounds = new Bounds(records, happened);
        List<Placed> placed =
                happened.stream().map(fact -> new Placed(fact, bounds.of(fact))).toList();
        HappeningOrder order = records.order();
        return Optional.of(new Chronology(records, order, proposed, order.sort(placed)));
    }

    /**
     * The chronology with the next record of the case: what {@link #of} gives for all facts with it. What is said of other
     * records changes nothing here. A fact of the last day extends the order, sorted among those of its day, where nothing
     * among them can read otherwise for it ({@link #isLast}); for any other, the whole is put in order again.
     *
     * @param next the record after all others
     * @throws IllegalArgumentException for a correction or a reversal that is recorded: these change other records, so that
     *     {@link CorrectedRecords} has to read all of them again
     */
    public Chronology with(Fact next) {
        AgreementEvent event = next.event();
        if (event instanceof RecordCorrected || event instanceof RecordReversed) {
            throw new IllegalArgumentException("it changes other records: " + event);
        }
        if (!isFact(event)) {
            return this;
        }
        if (isLast(next)) {
            Records more = records.with(next);
            Placed last = new Placed(next, DayBounds.stated(event.happenedOn().orElseThrow()));
            int earlier = inOrder.size();
            while (earlier > 0 && inOrder.get(earlier - 1).day().equals(last.day())) {
                earlier--;
            }
            List<Placed> ofItsDay = new ArrayList<>(inOrder.subList(earlier, inOrder.size()));
            ofItsDay.add(last);
            List<Placed> extended = new ArrayList<>(inOrder.size() + 1);
            extended.addAll(inOrder.subList(0, earlier));
            extended.addAll(more.order().sort(ofItsDay));
            return new Chronology(more, more.order(), proposal, extended);
        }
        List<Fact> facts = new ArrayList<>(records.facts().values());
        facts.add(next);
        return of(facts).orElseThrow();
    }

    /**
     * Whether the fact is of the last day or a later one and leaves all others as they are. So it is where every fact states
     * its day, since bounds of days go by all facts; where no decision goes by two names, and none gets another by it; and
     * where no record of the minutes is about a decision or an appeal that only this one makes known, and would find its
     * place by it.
     */
    private boolean isLast(Fact next) {
        AgreementEvent event = next.event();
        LocalDate day = event.happenedOn().orElse(null);
        return day != null
                && (day.isAfter(lastDay()) || day.equals(lastDay()) && !(event instanceof MinutesEvent))
                && statesItsDay(event)
                && inOrder.stream()
                        .allMatch(placed -> placed.days().isStated()
                                && statesItsDay(placed.fact().event())
                                && placed.fact().sequence() < next.sequence()
                                && !concerns(placed.fact().event(), event));
    }

    /** Whether nothing but itself says when it happened, and by which name. */
    private static boolean statesItsDay(AgreementEvent event) {
        return !(event instanceof TextEvidenced || event instanceof AdoptionEvidenced);
    }

    /** Whether the earlier record can be about what the later one makes known. */
    private static boolean concerns(AgreementEvent earlier, AgreementEvent later) {
        if (later instanceof AgreementProposed) {
            return true;
        }
        if (later instanceof AppealFiled appeal) {
            return earlier instanceof MinutesEvent minutes
                    && minutes.decisionId().equals(appeal.decisionId())
                    && !(earlier instanceof MinutesApproved
                            || earlier instanceof NoticePosted
                            || earlier instanceof NoticeRemoved);
        }
        return later instanceof DecisionEvent decision
                && (earlier instanceof MinutesEvent minutes
                        ? minutes.decisionId().equals(decision.decisionId())
                        : nameOf(earlier).equals(Optional.of(decision.decisionId())));
    }

    private static Optional<DecisionId> nameOf(AgreementEvent event) {
        if (event instanceof AgreementProposed proposed) {
            return Optional.ofNullable(proposed.decisionId());
        }
        return event instanceof DecisionEvent decision ? Optional.of(decision.decisionId()) : Optional.empty();
    }

    /** The facts in the order of happening. */
    public List<Placed> inOrder() {
        return List.copyOf(inOrder);
    }

    /** When the record at that sequence happened; empty where it is not among the facts. */
    public Optional<DayBounds> daysOf(long sequence) {
        return placeOf(sequence).map(Placed::days);
    }

    private Optional<Placed> placeOf(long sequence) {
        return inOrder.stream()
                .filter(placed -> placed.fact().sequence() == sequence)
                .findFirst();
    }

    /** The last day at which a fact stands. */
    public LocalDate lastDay() {
        return inOrder.get(inOrder.size() - 1).day();
    }

    /** What the facts amount to at the end of the day. */
    public CaseState on(LocalDate day) {
        return state(placed -> !placed.day().isAfter(day));
    }

    /** What all the facts amount to. */
    public CaseState whole() {
        if (whole == null) {
            whole = state(placed -> true);
        }
        return whole;
    }

    /** Every decision of the case, whenever it was taken, in the order of recording. */
    public Collection<KnownDecision> decisions() {
        return Collections.unmodifiableCollection(records.decisions().values());
    }

    private CaseState state(Predicate<Placed> added) {
        CaseState state = new CaseState(records, proposal);
        for (Placed placed : inOrder) {
            if (added.test(placed)) {
                state.add(placed);
            } else if (!placed.days().isStated()) {
                state.addPending(placed);
            }
        }
        return state;
    }

    /**
     * What had come to be before the fact at that sequence, in the order of happening. What nothing but its content puts
     * after the fact counts as before it: two notices of exit of one day are not let through for how they are worded.
     */
    public CaseState before(long sequence) {
        CaseState state = new CaseState(records, proposal);
        Placed fact = null;
        for (Placed placed : inOrder) {
            if (placed.fact().sequence() == sequence) {
                fact = placed;
            } else if (fact == null || isTied(fact, placed)) {
                state.add(placed);
            } else if (!placed.days().isStated()) {
                state.addPending(placed);
            }
        }
        return state;
    }

    /** Goes through the facts in the order of happening, each with what had come to be before it. */
    public void replay(BiConsumer<CaseState, Placed> each) {
        CaseState state = new CaseState(records, proposal);
        inOrder.stream().filter(placed -> !placed.days().isStated()).forEach(state::addPending);
        for (Placed placed : inOrder) {
            each.accept(state, placed);
            state.add(placed);
        }
    }

    /** What has come to be by the end of a day. */
    @FunctionalInterface
    public interface EachDay {

        /**
         * Takes one day.
         *
         * @param day the day
         * @param state what had come to be by its end; it goes on afterwards
         * @param moved the facts of the day, and those of which nobody stated the day that may have happened from it on
         */
        void accept(LocalDate day, CaseState state, List<Placed> moved);
    }

    /**
     * Goes through the days of the facts, and those from which an undated fact may have happened, in order. Between two of
     * them the state changes only by days that the facts name, such as that on which an exit takes effect.
     */
    public void replayDays(EachDay each) {
        SortedMap<LocalDate, List<Placed>> moved = new TreeMap<>();
        CaseState state = new CaseState(records, proposal);
        for (Placed placed : inOrder) {
            moved.computeIfAbsent(placed.day(), day -> new ArrayList<>()).add(placed);
            LocalDate notBefore = placed.days().notBefore();
            if (!placed.days().isStated()) {
                state.addPending(placed);
                moved.computeIfAbsent(notBefore == null ? inOrder.get(0).day() : notBefore, day -> new ArrayList<>())
                        .add(placed);
            }
        }
        int added = 0;
        for (Map.Entry<LocalDate, List<Placed>> day : moved.entrySet()) {
            while (added < inOrder.size() && !inOrder.get(added).day().isAfter(day.getKey())) {
                state.add(inOrder.get(added++));
            }
            each.accept(day.getKey(), state, day.getValue());
        }
    }

    /** Records that are not among the facts, such as reversed ones, in the order of happening. */
    public static List<Placed> sorted(Collection<Placed> beside) {
        return Records.of(beside.stream().map(Placed::fact).toList()).order().sort(List.copyOf(beside));
    }

    private boolean isTied(Placed fact, Placed later) {
        return later.day().equals(fact.day()) && order.areTied(fact, later);
    }

    /** The facts that come after the one at that sequence, in the order of happening. */
    public List<Placed> after(long sequence) {
        List<Placed> after = new ArrayList<>();
        boolean passed = false;
        for (Placed placed : inOrder) {
            if (passed) {
                after.add(placed);
            }
            passed |= placed.fact().sequence() == sequence;
        }
        return after;
    }

    /**
     * The rules let the fact at that sequence through, by what had come to be before it.
     *
     * @throws RefusedException with the rule that it breaks
     */
    public void check(long sequence) {
        check(sequence, before(sequence));
    }

    /**
     * As {@link #check(long)}, for a caller that has the state already.
     *
     * @param before what {@link #before} gives for that sequence
     */
    public void check(long sequence, CaseState before) {
        new OrderRules(placeOf(sequence).orElseThrow(), before, this).check();
    }

    /** The records up to the end of the day that stand although a rule is not met on their own day. */
    public List<Inconsistency> inconsistencies(LocalDate day) {
        List<Inconsistency> found = new ArrayList<>();
        broken(placed -> !placed.day().isAfter(day)).forEach((placed, broken) -> {
            List<Long> involved = new ArrayList<>(List.of(placed.fact().sequence()));
            broken.records().stream()
                    .filter(sequence -> !involved.contains(sequence))
                    .forEach(involved::add);
            found.add(new Inconsistency(
                    broken.refusal().rule(),
                    placed.day(),
                    involved,
                    broken.refusal().detail()));
        });
        return found;
    }

    /** A rule that is not met, and the records for which it is not. */
    private record Broken(Refusal refusal, List<Long> records) {}

    private Map<Placed, Broken> broken(Predicate<Placed> upTo) {
        Map<Placed, Broken> broken = new LinkedHashMap<>();
        CaseState state = new CaseState(records, proposal);
        inOrder.stream().filter(placed -> !placed.days().isStated()).forEach(state::addPending);
        for (Placed placed : inOrder) {
            if (!upTo.test(placed)) {
                break;
            }
            OrderRules rules = new OrderRules(placed, state, this);
            try {
                rules.check();
            } catch (RefusedException e) {
                broken.put(placed, new Broken(e.refusal(), rules.recordsBehind(e.refusal())));
            }
            state.add(placed);
        }
        return broken;
    }

    /**
     * The records that rest on those at the sequences: played again in the order of happening without them, they would be
     * refused; with what rests on these in turn. A record that is refused anyway rests on them where another rule would
     * then refuse it.
     *
     * @param recorded the records of the case as they were recorded, corrections and reversals among them
     * @param without the records that are to go; where a correction goes, its record reads as before
     * @return their sequences, in order, without those that are to go
     */
    public static Set<Long> restingOn(Collection<Fact> recorded, Set<Long> without) {
        Map<Long, Rule> refusedAnyway = refused(recorded, Set.of());
        Set<Long> gone = new TreeSet<>(without);
        Set<Long> resting = new TreeSet<>();
        while (true) {
            Map<Long, Rule> more = refused(recorded, gone);
            more.entrySet().removeIf(refused -> refused.getValue() == refusedAnyway.get(refused.getKey()));
            if (more.isEmpty()) {
                return resting;
            }
            resting.addAll(more.keySet());
            gone.addAll(more.keySet());
        }
    }

    private static Map<Long, Rule> refused(Collection<Fact> recorded, Set<Long> without) {
        List<Fact> rest = CorrectedRecords.of(recorded.stream()
                .filter(fact -> !without.contains(fact.sequence()))
                .toList());
        Map<Long, Rule> refused = new TreeMap<>();
        of(rest).ifPresentOrElse(
                        chronology -> chronology
                                .broken(placed -> true)
                                .forEach((placed, broken) -> refused.put(
                                        placed.fact().sequence(),
                                        broken.refusal().rule())),
                        () -> rest.stream()
                                .filter(fact -> isFact(fact.event()))
                                .forEach(fact -> refused.put(fact.sequence(), Rule.CASE_VOIDED)));
        return refused;
    }

    /** What was proposed, as it reads now. */
    public AgreementProposed proposal() {
        return proposal;
    }

    /** The stated or latest day of the proposal. */
    DayBounds proposedOn() {
        Fact fact = records.proposal();
        return daysOf(fact == null ? 0 : fact.sequence()).orElseThrow();
    }

    /** The events that are facts: everything but corrections, reversals and annotations. */
    public static boolean isFact(AgreementEvent event) {
        return !(event instanceof CorrectionEvent);
    }

    // ---- what the guards ask of all facts

    /** The amendment of that identifier. */
    Optional<AgreementTextAmended> amendment(DecisionId version) {
        return Optional.ofNullable(records.decisions().get(version))
                .map(KnownDecision::event)
                .filter(AgreementTextAmended.class::isInstance)
                .map(AgreementTextAmended.class::cast);
    }

    /** The digest of that version of the text without the evidence at that sequence; null where it is not known. */
    @Nullable
    Sha256 digestBeside(DecisionId version, long evidence) {
        Sha256 stated = amendment(version)
                .map(AgreementTextAmended::text)
                .orElse(proposal.text())
                .sha256();
        TextEvidenced supplied = records.texts().get(version);
        Fact fact = records.facts().get(evidence);
        boolean isOther = supplied != null && (fact == null || supplied != fact.event());
        return stated == null && supplied != null && isOther ? supplied.sha256() : stated;
    }

    /** The digests that adoptions of that version of the text have named, by party; annulled amendments are passed over. */
    Map<MunicipalityCode, Set<Sha256>> adoptionsOf(DecisionId version) {
        Map<MunicipalityCode, Set<Sha256>> named = new TreeMap<>();
        List<DecisionId> amendments = new ArrayList<>();
        for (Placed placed : inOrder) {
            AgreementEvent event = placed.fact().event();
            if (event instanceof AgreementTextAmended amended) {
                amendments.add(0, amended.decisionId());
            }
            Sha256 digest = digestIn(event);
            if (digest != null && event instanceof AdoptionEvent adoption) {
                DecisionId inForce = amendments.stream()
                        .filter(amendment -> !records.isAnnulled(amendment, placed.day()))
                        .findFirst()
                        .orElse(TextEvidenced.PROPOSAL);
                if (inForce.equals(version)) {
                    named.computeIfAbsent(adoption.municipality(), party -> new LinkedHashSet<>())
                            .add(digest);
                }
            }
        }
        return named;
    }

    private static @Nullable Sha256 digestIn(AgreementEvent event) {
        if (event instanceof AdoptedByMunicipality adoption) {
            return adoption.textSha256();
        }
        return event instanceof AdoptionEvidenced minutes ? minutes.textSha256() : null;
    }

    /** Whether it is an adoption that counts by itself: minutes, or an assertion without minutes. */
    private boolean isAdoptionOf(Placed placed, MunicipalityCode party) {
        AgreementEvent event = placed.fact().event();
        if (event instanceof AdoptedByMunicipality adoption) {
            return adoption.municipality().equals(party) && !records.isEvidenced(adoption);
        }
        return event instanceof AdoptionEvidenced minutes
                && minutes.municipality().equals(party);
    }

    /** Another adoption of the party that states the same day. */
    Optional<KnownDecision> adoptionOfTheSameDay(Placed candidate, MunicipalityCode party) {
        if (!candidate.days().isStated()) {
            return Optional.empty();
        }
        if (statedAdoptions == null) {
            statedAdoptions = inOrder.stream()
                    .filter(placed -> placed.days().isStated() && placed.fact().event() instanceof AdoptionEvent)
                    .collect(groupingBy(Placed::day));
        }
        return statedAdoptions.getOrDefault(candidate.day(), List.of()).stream()
                .filter(placed -> placed != candidate && isAdoptionOf(placed, party))
                .map(placed -> (DecisionEvent) placed.fact().event())
                .filter(adoption -> !records.isAnnulled(adoption.decisionId(), candidate.day()))
                .map(adoption -> records.decisions().get(adoption.decisionId()))
                .findFirst();
    }

    /** The day of the party's first adoption after the candidate. */
    Optional<LocalDate> adoptionAfter(Placed candidate, MunicipalityCode party) {
        return after(candidate.fact().sequence()).stream()
                .filter(placed -> isAdoptionOf(placed, party))
                .map(Placed::day)
                .findFirst();
    }

    /** Where the record of the party's first adoption after the candidate stands. */
    Optional<Long> adoptionRecordAfter(Placed candidate, MunicipalityCode party) {
        return after(candidate.fact().sequence()).stream()
                .filter(placed -> isAdoptionOf(placed, party))
                .map(placed -> placed.fact().sequence())
                .findFirst();
    }

    /** Where the record of that very event stands; null where it is none of the facts. */
    @Nullable
    Long sequenceOf(AgreementEvent event) {
        return inOrder.stream()
                .map(Placed::fact)
                .filter(fact -> fact.event() == event)
                .map(Fact::sequence)
                .findFirst()
                .orElse(null);
    }

    /** The day on which the last of the party's open conditions is resolved after the candidate; empty where one is not. */
    Optional<LocalDate> resolvedAfter(Placed candidate, PartyState party) {
        KnownDecision adoption = party.decision();
        Set<Integer> open = new HashSet<>(party.openConditions());
        if (adoption != null) {
            for (Placed placed : after(candidate.fact().sequence())) {
                if (placed.fact().event() instanceof AdoptionConditionResolved resolved
                        && nameOf(resolved.decisionId()).equals(nameOf(adoption.decisionId()))
                        && open.remove(resolved.condition())
                        && open.isEmpty()) {
                    return Optional.of(placed.day());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the minutes of the asserted adoption are known: these take its place. */
    public boolean isEvidenced(AdoptedByMunicipality adoption) {
        return records.isEvidenced(adoption);
    }

    /** Whether the adoption is known from another record only, but for the minutes at that sequence. */
    boolean isAsserted(DecisionId adoption, long minutes) {
        Fact evidence = records.evidence().get(adoption);
        boolean isFree = evidence == null || evidence.sequence() == minutes;
        AdoptedByMunicipality asserted = records.adoptions().get(adoption);
        return isFree && asserted != null && asserted.source().restsOnAssertion();
    }

    /** The party's adoptions that are known from another record only, in the order of happening. */
    public List<KnownDecision> assertedAdoptionsOf(MunicipalityCode party) {
        return inOrder.stream()
                .filter(placed -> isAdoptionOf(placed, party))
                .map(placed -> placed.fact().event())
                .filter(AdoptedByMunicipality.class::isInstance)
                .map(event -> records.decisions().get(((AdoptedByMunicipality) event).decisionId()))
                .filter(decision -> decision != null && decision.source().restsOnAssertion())
                .toList();
    }

    /** The conditions of the named adoption that are open before the candidate. */
    List<Integer> openConditions(AdoptionConditionResolved event, Placed candidate) {
        List<Integer> open = new ArrayList<>(conditionsOf(event.decisionId()));
        boolean reached = false;
        for (Placed placed : inOrder) {
            if (placed == candidate) {
                reached = true;
            } else if (placed.fact().event() instanceof AdoptionConditionResolved resolved
                    && namesSame(resolved, event)
                    && (!reached || isTied(candidate, placed))) {
                open.remove(Integer.valueOf(resolved.condition()));
            }
        }
        return open;
    }

    private boolean namesSame(AdoptionConditionResolved one, AdoptionConditionResolved other) {
        return nameOf(one.decisionId()).equals(nameOf(other.decisionId()));
    }

    /** The name by which the decision goes: for an adoption that was evidenced, that of its minutes. */
    public DecisionId nameOf(DecisionId decision) {
        return records.names().nameOf(decision);
    }

    /** The event as it reads for its decision: appeals that were numbered under two names have numbers of their own. */
    public MinutesEvent read(MinutesEvent event) {
        return records.names().read(event);
    }

    private List<Integer> conditionsOf(DecisionId adoption) {
        DecisionId named = nameOf(adoption);
        List<AdoptionCondition> conditions = List.of();
        for (Fact fact : records.facts().values()) {
            if (fact.event() instanceof AdoptionEvidenced minutes
                    && minutes.conditions() != null
                    && minutes.decisionId().equals(named)) {
                return numbers(minutes.conditions());
            }
            if (fact.event() instanceof AdoptedByMunicipality adopted
                    && nameOf(adopted.decisionId()).equals(named)) {
                conditions = adopted.conditions();
            }
        }
        return numbers(conditions);
    }

    private static List<Integer> numbers(List<AdoptionCondition> conditions) {
        return conditions.stream().map(AdoptionCondition::number).toList();
    }

    /** The stated day of the decision, by the minutes where these are known; null where none is stated. */
    @Nullable
    LocalDate statedDayOf(DecisionId decision) {
        KnownDecision known = records.decisions().get(nameOf(decision));
        return known == null ? null : known.meetingDate();
    }
}
