package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.CorrectedRecords;
import se.paragraf.chronology.DayBounds;
import se.paragraf.chronology.Fact;
import se.paragraf.chronology.Placed;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SwedishTime;

/**
 * Fold of an agreement's events into its facts, for everything that is read: the live views, a look into the past, the
 * export and the audit. It is pure: the same events give the same facts. Corrections and reversals among the events apply
 * to the records, whatever day is asked for; what the records then say counts in the order in which it happened, by
 * {@link Chronology}, which the command side uses for its rules too.
 */
public final class AgreementHistory {

    /** So many facts are taken into the order one by one; more are sorted at once, with all others. */
    private static final int FEW = 4;

    private final List<RecordedEvent> known;
    private final Set<Long> reversed;
    private final Remarks remarks;
    private final @Nullable Chronology chronology;
    private final Map<Long, Placed> places;
    /** The facts before some events that changed none of them but the remarks, or null. */
    private final @Nullable AgreementFacts before;

    private @Nullable AgreementFacts facts;

    private AgreementHistory(
            List<RecordedEvent> known,
            Set<Long> reversed,
            @Nullable Chronology chronology,
            Map<Long, Placed> places,
            @Nullable AgreementFacts before) {
        this.known = List.copyOf(known);
        this.reversed = reversed;
        this.remarks = Remarks.among(known, reversed, recorded -> true);
        this.chronology = chronology;
        this.places = places;
        this.before = before;
    }

    private static AgreementHistory folded(List<RecordedEvent> known) {
        List<Fact> facts = known.stream().map(AgreementHistory::fact).toList();
        return placed(
                known,
                CorrectedRecords.reversed(facts),
                Chronology.of(CorrectedRecords.of(facts)).orElse(null));
    }

    private static AgreementHistory placed(
            List<RecordedEvent> known, Set<Long> reversed, @Nullable Chronology chronology) {
        Map<Long, Placed> places = new HashMap<>();
        if (chronology != null) {
            chronology.inOrder().forEach(placed -> places.put(placed.fact().sequence(), placed));
        }
        return new AgreementHistory(known, reversed, chronology, places, null);
    }

    /**
     * The history that the events amount to.
     *
     * @param known all events of one agreement in the order of recording, or the first of them; at least one
     * @throws IllegalArgumentException if the first is not the proposal, or another proposal follows while one stands
     */
    public static AgreementHistory of(List<RecordedEvent> known) {
        boolean begun = false;
        Long open = null;
        for (RecordedEvent recorded : known) {
            if (recorded.event() instanceof AgreementProposed proposed) {
                if (open != null) {
                    throw new IllegalArgumentException("the case file is open already: " + proposed.agreementId());
                }
                begun = true;
                open = recorded.sequence();
            } else if (!begun) {
                throw new IllegalArgumentException("the case file does not begin with a proposal but with a "
                        + recorded.type() + " at position " + recorded.position());
            } else if (recorded.event() instanceof RecordReversed reversal
                    && open != null
                    && reversal.records().contains(open)) {
                open = null;
            }
        }
        return folded(known);
    }

    /**
     * The history with further events: the same as {@link #of} all of them together, without working out again what they
     * leave as it is.
     *
     * @param more the next events of the agreement in the order of recording
     * @throws IllegalArgumentException if another proposal is among them while one stands
     */
    public AgreementHistory with(List<RecordedEvent> more) {
        List<RecordedEvent> all = new ArrayList<>(known.size() + more.size());
        all.addAll(known);
        all.addAll(more);
        long facts = more.stream()
                .filter(recorded -> Chronology.isFact(recorded.event()))
                .count();
        if (facts > FEW) {
            return of(all);
        }
        Chronology next = chronology;
        for (RecordedEvent recorded : more) {
            if (next == null || changesOthers(recorded.event())) {
                return of(all);
            }
            next = next.with(fact(recorded));
        }
        return next == chronology
                ? new AgreementHistory(all, reversed, chronology, places, facts())
                : placed(all, reversed, next);
    }

    private static boolean changesOthers(AgreementEvent event) {
        return event instanceof AgreementProposed
                || event instanceof RecordCorrected
                || event instanceof RecordReversed;
    }

    /** Whether the facts are those of the other history, the remarks and the calendars aside. */
    public boolean hasFactsOf(AgreementHistory other) {
        return chronology != null && chronology == other.chronology;
    }

    /**
     * The facts that the events amount to.
     *
     * @param events all events of one agreement in the order of recording, or the first of them
     * @return the facts, or nothing where there are no events or the first is not the proposal
     */
    public static Optional<AgreementFacts> fold(List<RecordedEvent> events) {
        return fold(events, TwoTimes.NOW);
    }

    /**
     * The facts as they were known at an instant and had come to be by a day. A correction or a reversal known by that
     * instant applies on whatever day is asked for.
     *
     * @param events all events of one agreement in the order of recording
     * @return the facts, which say that they go up to the last event known by then; nothing where the proposal was not
     *     known or had not been made
     */
    public static Optional<AgreementFacts> fold(List<RecordedEvent> events, TwoTimes times) {
        List<RecordedEvent> known = times.known(events);
        if (known.isEmpty() || !(known.get(0).event() instanceof AgreementProposed)) {
            return Optional.empty();
        }
        AgreementHistory history = of(known);
        return times.effectiveAt() == null ? Optional.of(history.facts()) : history.factsOn(times.effectiveAt());
    }

    /** All that is known. */
    public AgreementFacts facts() {
        if (facts == null) {
            facts = worked();
        }
        return facts;
    }

    private AgreementFacts worked() {
        if (before != null) {
            return before.saying(remarks, CalendarPlaces.of(known, reversed), LastEvent.of(last()));
        }
        return chronology == null
                ? voided()
                : facts(chronology, chronology.whole(), chronology.lastDay(), known, remarks);
    }

    /**
     * What had come to be by each day on which that can have changed, in order, from the day of the proposal on. It is what
     * {@link #factsOn} says of these days, worked out in one pass; nothing where all records were reversed.
     */
    public List<FactsFrom> fromDayToDay() {
        List<FactsFrom> days = new ArrayList<>();
        if (chronology == null) {
            return days;
        }
        Map<MunicipalityCode, PartyFacts> parties = new HashMap<>();
        chronology.replayDays((day, state, moved) -> {
            FactsOfCase then = new FactsOfCase(chronology, state, day, places);
            changed(moved, chronology.proposal().parties()).forEach(party -> parties.put(party, then.party(party)));
            if (state.proposed().isPresent()) {
                days.add(new FactsFrom(
                        day,
                        then.council(),
                        then.ending(),
                        chronology.proposal().parties().stream()
                                .map(party -> Objects.requireNonNull(parties.computeIfAbsent(party, then::party)))
                                .toList()));
            }
        });
        return days;
    }

    /** The parties whose facts can be others after these records: all of them after an amendment or a judgment. */
    private static List<MunicipalityCode> changed(List<Placed> moved, List<MunicipalityCode> all) {
        Set<MunicipalityCode> changed = new HashSet<>();
        for (Placed placed : moved) {
            if (placed.fact().event() instanceof AdoptionEvent ofParty) {
                changed.add(ofParty.municipality());
            } else if (placed.fact().event() instanceof AgreementTextAmended
                    || placed.fact().event() instanceof AppealDecided) {
                return all;
            }
        }
        return all.stream().filter(changed::contains).toList();
    }

    /** The facts in the order of happening, without the assertions whose minutes are known. */
    public List<Placed> happened() {
        return chronology == null
                ? List.of()
                : chronology.inOrder().stream()
                        .filter(placed -> !(placed.fact().event() instanceof AdoptedByMunicipality adoption
                                && chronology.isEvidenced(adoption)))
                        .toList();
    }

    /** What had come to be by the end of the day; nothing where the agreement had not been proposed. */
    public Optional<AgreementFacts> factsOn(LocalDate day) {
        if (chronology == null) {
            return Optional.of(voided());
        }
        CaseState state = chronology.on(day);
        if (state.proposed().isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = chronology.lastDay();
        List<RecordedEvent> seen =
                known.stream().filter(recorded -> hasHappened(recorded, day)).toList();
        Set<Long> sequences = new HashSet<>(reversed);
        seen.forEach(recorded -> sequences.add(recorded.sequence()));
        Remarks told = Remarks.among(
                        known,
                        reversed,
                        recorded -> !SwedishTime.day(recorded.recordedAt()).isAfter(day))
                .of(sequences);
        return Optional.of(facts(chronology, state, day.isBefore(last) ? day : last, seen, told));
    }

    /** The record as it reads with its corrections. */
    public RecordedEvent read(RecordedEvent recorded) {
        return new AppliedCorrections(remarks.corrected()).applyTo(recorded);
    }

    /** Whether the record had happened by the end of the day; where nobody stated the day, by its latest one. */
    public boolean hasHappened(RecordedEvent recorded, LocalDate day) {
        return !daysOf(recorded).notAfter().isAfter(day);
    }

    /** Whether the record was reversed. */
    public boolean isReversed(RecordedEvent recorded) {
        return reversed.contains(recorded.sequence());
    }

    /**
     * When the record happened, as it is known. What is said of other records happens as it is recorded; a reversed record
     * of which nobody stated the day, at the latest as it was recorded.
     */
    public DayBounds daysOf(RecordedEvent recorded) {
        Placed placed = places.get(recorded.sequence());
        return placed != null ? placed.days() : daysBeside(read(recorded));
    }

    /** When a record happened that is not among the facts: one that was reversed, or is about other records. */
    public static DayBounds daysBeside(RecordedEvent read) {
        LocalDate recordedOn = SwedishTime.day(read.recordedAt());
        LocalDate day = read.event().happenedOn().orElse(recordedOn);
        boolean isStated = read.event() instanceof CorrectionEvent
                || read.event().happenedOn().isPresent();
        return new DayBounds(isStated ? day : null, day, isStated);
    }

    /** The records in the order of their happening; of one day, what is said of other records comes last. */
    public List<RecordedEvent> inOrderOfHappening() {
        Map<Long, Integer> order = new HashMap<>();
        if (chronology != null) {
            chronology.inOrder().forEach(placed -> order.put(placed.fact().sequence(), order.size()));
        }
        Chronology.sorted(known.stream()
                        .filter(recorded -> isReversed(recorded) && Chronology.isFact(recorded.event()))
                        .map(this::read)
                        .map(read -> new Placed(fact(read), daysBeside(read)))
                        .toList())
                .forEach(placed -> order.put(placed.fact().sequence(), order.size()));
        Map<Long, LocalDate> days = new HashMap<>();
        known.forEach(recorded -> days.put(recorded.sequence(), daysOf(recorded).notAfter()));
        List<RecordedEvent> sorted = new ArrayList<>(known);
        sorted.sort(Comparator.<RecordedEvent, LocalDate>comparing(
                        recorded -> Objects.requireNonNull(days.get(recorded.sequence())))
                .thenComparing(recorded -> recorded.event() instanceof CorrectionEvent)
                .thenComparing(recorded -> order.getOrDefault(recorded.sequence(), Integer.MAX_VALUE))
                .thenComparing(RecordedEvent::sequence));
        return sorted;
    }

    /** The proposal: where all records were reversed, the last of them. */
    public RecordedEvent proposal() {
        return known.stream()
                .filter(recorded -> recorded.event() instanceof AgreementProposed)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Where the annotations stand that the facts have, in the order of recording. */
    public List<Long> annotated() {
        List<Long> all = known.stream()
                .filter(recorded -> recorded.event() instanceof RecordAnnotated && !isReversed(recorded))
                .map(RecordedEvent::sequence)
                .toList();
        int count = facts().remarks().annotations().size();
        return all.subList(all.size() - count, all.size());
    }

    /** The records that were known. */
    public List<RecordedEvent> known() {
        return known;
    }

    private static Fact fact(RecordedEvent recorded) {
        return new Fact(recorded.sequence(), SwedishTime.day(recorded.recordedAt()), recorded.event());
    }

    private RecordedEvent last() {
        return known.get(known.size() - 1);
    }

    private AgreementFacts voided() {
        RecordedEvent proposal = proposal();
        return AgreementFacts.voided(
                (AgreementProposed) read(proposal).event(),
                daysOf(proposal),
                remarks,
                CalendarPlaces.of(known, reversed),
                known.get(0).position(),
                LastEvent.of(last()));
    }

    private AgreementFacts facts(
            Chronology chronology, CaseState state, LocalDate day, List<RecordedEvent> seen, Remarks told) {
        List<RecordedEvent> read = seen.stream()
                .filter(recorded -> !isReversed(recorded))
                .map(this::read)
                .toList();
        Set<Long> sequences = new HashSet<>();
        read.forEach(recorded -> sequences.add(recorded.sequence()));
        List<NamedDocument> documents = NamedDocument.in(inOrderOfHappening().stream()
                .filter(recorded -> sequences.contains(recorded.sequence()))
                .map(this::read)
                .toList());
        return new FactsOfCase(chronology, state, day, places)
                .with(
                        read,
                        told,
                        documents,
                        CalendarPlaces.of(known, reversed),
                        known.get(0).position(),
                        LastEvent.of(last()));
    }
}
