package se.paragraf.chronology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;

/** The records of a case file as they read now: each with the corrections made to it, without those that were reversed. */
public final class CorrectedRecords {

    private CorrectedRecords() {}

    /**
     * The facts that the records amount to.
     *
     * @param recorded all records of a case file, or the first of them, in the order of recording and as they were recorded
     * @return in the same order, with corrections and reversals still among them
     */
    public static List<Fact> of(List<Fact> recorded) {
        Set<Long> reversed = reversed(recorded);
        Map<Long, List<RecordCorrected>> corrections = recorded.stream()
                .filter(fact -> !reversed.contains(fact.sequence()))
                .map(Fact::event)
                .filter(RecordCorrected.class::isInstance)
                .map(RecordCorrected.class::cast)
                .collect(Collectors.groupingBy(RecordCorrected::sequence));
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : recorded) {
            if (!reversed.contains(fact.sequence())) {
                facts.add(corrected(fact, corrections.getOrDefault(fact.sequence(), List.of())));
            }
        }
        return facts;
    }

    private static Fact corrected(Fact fact, List<RecordCorrected> corrections) {
        AgreementEvent event = fact.event();
        for (RecordCorrected correction : corrections) {
            event = Correction.apply(event, correction.field(), correction.newValue());
        }
        return event == fact.event() ? fact : new Fact(fact.sequence(), fact.recordedOn(), event);
    }

    /** Where the records stand that were reversed. A reversal itself is not reversed. */
    public static Set<Long> reversed(List<Fact> recorded) {
        Set<Long> reversed = new HashSet<>();
        recorded.stream()
                .map(Fact::event)
                .filter(RecordReversed.class::isInstance)
                .map(RecordReversed.class::cast)
                .map(RecordReversed::records)
                .forEach(reversed::addAll);
        return reversed;
    }
}
