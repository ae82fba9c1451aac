package se.paragraf.standalone.fold;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ReversalProposed;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.ReversalId;

/** What the register gave each paper in one order of recording: identifiers, numbers, sequences. */
final class Given {

    private final Map<Integer, RecordedEvent> records = new HashMap<>();
    private final Map<Long, Integer> papers = new HashMap<>();
    private final Map<String, Integer> decisions = new HashMap<>();
    private final Map<String, String> assertions = new HashMap<>();

    /** The paper became that record. */
    void became(int paper, RecordedEvent recorded) {
        records.put(paper, recorded);
        papers.put(recorded.sequence(), paper);
        if (recorded.event() instanceof AdoptionEvidenced minutes) {
            assertions.put(minutes.decisionId().value(), minutes.evidences().value());
        }
        DecisionId decision = decision(recorded.event());
        if (decision != null) {
            decisions.putIfAbsent(decision.value(), paper);
        }
    }

    /** Whether the paper is recorded. */
    boolean has(int paper) {
        return records.containsKey(paper);
    }

    /** The record that the paper became. */
    RecordedEvent record(int paper) {
        return Objects.requireNonNull(records.get(paper));
    }

    /** Where the paper's record stands in the case file. */
    long sequence(int paper) {
        return record(paper).sequence();
    }

    /** The paper that became the record of that sequence, or null. */
    @Nullable
    Integer paperAt(long sequence) {
        return papers.get(sequence);
    }

    /** The first paper whose decision has that identifier, or null. */
    @Nullable
    Integer paperOf(String decisionId) {
        return decisions.get(decisionId);
    }

    /** The identifier of the paper's decision. */
    DecisionId decision(int paper) {
        return Objects.requireNonNull(decision(record(paper).event()));
    }

    /** The number of the paper's appeal. */
    int appeal(int paper) {
        return ((AppealFiled) record(paper).event()).appeal();
    }

    /** The paper of the appeal against the decision, by either of its names, that has that number; or null. */
    @Nullable
    Integer paperOfAppeal(String decisionId, int appeal) {
        return records.entrySet().stream()
                .filter(entry -> entry.getValue().event() instanceof AppealFiled filed
                        && asserted(filed.decisionId().value()).equals(asserted(decisionId))
                        && filed.appeal() == appeal)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private String asserted(String decisionId) {
        return assertions.getOrDefault(decisionId, decisionId);
    }

    /** The number of the correction that the paper proposes. */
    CorrectionId correction(int paper) {
        return ((CorrectionProposed) record(paper).event()).correctionId();
    }

    /** The number of the reversal that the paper proposes. */
    ReversalId reversal(int paper) {
        return ((ReversalProposed) record(paper).event()).reversalId();
    }

    /** The paper that proposes the correction of that number, or null. */
    @Nullable
    Integer paperOfCorrection(int correction) {
        return paperOfEvent(event -> event instanceof CorrectionProposed proposed
                && proposed.correctionId().value() == correction);
    }

    /** The paper that proposes the reversal of that number, or null. */
    @Nullable
    Integer paperOfReversal(int reversal) {
        return paperOfEvent(event -> event instanceof ReversalProposed proposed
                && proposed.reversalId().value() == reversal);
    }

    private @Nullable Integer paperOfEvent(java.util.function.Predicate<AgreementEvent> which) {
        return records.entrySet().stream()
                .filter(entry -> which.test(entry.getValue().event()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable DecisionId decision(AgreementEvent event) {
        return event instanceof AgreementProposed proposed
                ? proposed.decisionId()
                : event instanceof DecisionEvent decided ? decided.decisionId() : null;
    }
}
