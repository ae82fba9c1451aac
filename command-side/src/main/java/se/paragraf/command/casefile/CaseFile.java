package se.paragraf.command.casefile;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.CorrectedRecords;
import se.paragraf.chronology.Fact;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.refusal.CorrectionRefusal.CaseVoided;
import se.paragraf.refusal.CorrectionRefusal.NoSuchRecord;
import se.paragraf.refusal.DecisionRefusal.NoSuchDecision;
import se.paragraf.refusal.Guard;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReversalRefusal.RecordIsReversed;
import se.paragraf.value.DecisionId;
import se.paragraf.value.RecordedWarning;

/**
 * The state of one agreement: its records, from which all else is worked out in the order of happening ({@link
 * Chronology}). It is immutable; {@link #evolve} makes the next one from an event. The query side folds the same records
 * by the same chronology into what is read.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class CaseFile {

    /** The case file before its first record. */
    public static final CaseFile EMPTY = new CaseFile(List.of(), -1);

    private final List<CaseRecord> records;
    private final long last;
    private transient @Nullable List<Fact> facts;
    private transient @Nullable Optional<Chronology> chronology;
    /** The event that was given its place last: where it is recorded, the next case file begins with its chronology. */
    private transient @Nullable Candidate candidate;

    @JsonCreator
    CaseFile(@JsonProperty("records") List<CaseRecord> records, @JsonProperty("last") long last) {
        this(records, last, null, null);
    }

    private CaseFile(
            List<CaseRecord> records,
            long last,
            @Nullable List<Fact> facts,
            @Nullable Optional<Chronology> chronology) {
        this.records = records;
        this.last = last;
        this.facts = facts;
        this.chronology = chronology;
    }

    /** The case file after the event. A remark leaves only its place behind. */
    public CaseFile evolve(AgreementEvent event, EventOrigin origin) {
        if (event instanceof RecordAnnotated) {
            return new CaseFile(records, origin.sequence(), facts, chronology);
        }
        Fact fact = new Fact(origin.sequence(), origin.recordedOn(), event);
        List<CaseRecord> more = with(records, new CaseRecord(fact, origin.author(), origin.importDigest()));
        return changesAnother(event)
                ? new CaseFile(more, origin.sequence(), null, null)
                : new CaseFile(more, origin.sequence(), facts == null ? null : with(facts, fact), ordered(fact));
    }

    /** The order with the next record, where the order so far has been worked out. */
    private @Nullable Optional<Chronology> ordered(Fact next) {
        Candidate placed = candidate;
        if (placed != null && placed.isOf(next)) {
            return Optional.of(placed.chronology());
        }
        return chronology == null || chronology.isEmpty() ? null : chronology.map(order -> order.with(next));
    }

    private static boolean changesAnother(AgreementEvent event) {
        return event instanceof RecordCorrected || event instanceof RecordReversed;
    }

    private static <T> List<T> with(List<T> some, T one) {
        List<T> more = new ArrayList<>(some.size() + 1);
        more.addAll(some);
        more.add(one);
        return Collections.unmodifiableList(more);
    }

    /** The records but for remarks, in the order of recording and as they were recorded. */
    public List<CaseRecord> records() {
        return records;
    }

    /** Where the last record stands, counted from 0. */
    public long last() {
        return last;
    }

    /** There is a record at that place. */
    public void mustHave(long sequence) {
        Guard.refuseIf(sequence < 0 || sequence > last, () -> new NoSuchRecord(sequence, last));
    }

    /** The records as they read now: with corrections, and without those that were reversed. */
    public List<Fact> facts() {
        if (facts == null) {
            facts = CorrectedRecords.of(recorded());
        }
        return facts;
    }

    /** The records as facts, as they were recorded. */
    public List<Fact> recorded() {
        return records.stream().map(CaseRecord::fact).toList();
    }

    /** Where the records stand that were reversed. */
    public Set<Long> reversed() {
        return CorrectedRecords.reversed(recorded());
    }

    private Optional<Chronology> ordered() {
        if (chronology == null) {
            chronology = Chronology.of(facts());
        }
        return chronology;
    }

    /** Whether there is a proposal that was not reversed. */
    public boolean isOpen() {
        return ordered().isPresent();
    }

    /**
     * The facts in the order of happening.
     *
     * @throws RefusedException with {@link CaseVoided} where the proposal was recorded in error
     */
    public Chronology chronology() {
        return ordered().orElseThrow(() -> new RefusedException(new CaseVoided()));
    }

    /** What all facts amount to. */
    public CaseState whole() {
        return chronology().whole();
    }

    /** What was proposed, as it reads now. */
    public AgreementProposed proposal() {
        return chronology().proposal();
    }

    /** The event at the place that it would have in the order of happening, if it were recorded on the day. */
    public Candidate candidate(AgreementEvent event, LocalDate today) {
        Fact fact = new Fact(last + 1, today, event);
        Candidate placed = candidate;
        if (placed == null || !placed.isOf(fact)) {
            placed = Candidate.of(chronology(), fact);
            candidate = placed;
        }
        return placed;
    }

    /**
     * The rules that go by the order of happening let the event through.
     *
     * @throws RefusedException with the rule that refuses it
     */
    public void mustTake(AgreementEvent event, LocalDate today) {
        candidate(event, today).check();
    }

    /** The warnings that follow from the event's place in the order of happening, if it were recorded on the day. */
    public List<RecordedWarning> warnings(AgreementEvent event, LocalDate today) {
        return isOpen() && Chronology.isFact(event)
                ? OrderWarnings.of(chronology(), candidate(event, today), event)
                : List.of();
    }

    /** The decisions of the case, with the identifiers that were given to others before. */
    public DecisionRegister decisions() {
        return new DecisionRegister(isOpen() ? chronology().decisions() : List.of(), this::hasGiven);
    }

    private boolean hasGiven(DecisionId decisionId) {
        Optional<DecisionId> given = Optional.of(decisionId);
        return records.stream()
                .anyMatch(
                        record -> DecisionRegister.given(record.fact().event()).equals(given));
    }

    /**
     * The decision of that identifier, as its minutes state it where an assertion of it was evidenced.
     *
     * @throws RefusedException with {@link NoSuchDecision} if there is none
     */
    public KnownDecision mustBeKnown(DecisionId decisionId) {
        return whole().known(decisionId).orElseThrow(() -> new RefusedException(new NoSuchDecision(decisionId)));
    }

    /** The corrections that were proposed. */
    public RecordCorrections corrections() {
        return RecordCorrections.of(records, reversed());
    }

    /** The reversals that were proposed. */
    public RecordReversals reversals() {
        return RecordReversals.of(records);
    }

    /** There is a proposal that was not reversed. */
    public void mustBeOpen() {
        Guard.refuseIf(!isOpen(), CaseVoided::new);
    }

    /** The records that were not reversed, as they were recorded. */
    public Collection<CaseRecord> unreversed() {
        Set<Long> reversed = reversed();
        return records.stream()
                .filter(record -> !reversed.contains(record.fact().sequence()))
                .toList();
    }

    /** The record at that place, as it reads now. */
    public AgreementEvent reading(long sequence) {
        Guard.refuseIf(reversed().contains(sequence), () -> new RecordIsReversed(List.of(sequence)));
        return facts().stream()
                .filter(fact -> fact.sequence() == sequence)
                .map(Fact::event)
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NoSuchRecord(sequence, last)));
    }
}
