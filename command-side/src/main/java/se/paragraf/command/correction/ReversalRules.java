package se.paragraf.command.correction;

import static se.paragraf.refusal.Guard.refuseIf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.Fact;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.CaseRecord;
import se.paragraf.command.casefile.RecordReversals;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.refusal.CorrectionRefusal.SamePerson;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReversalRefusal.CannotBeReversed;
import se.paragraf.refusal.ReversalRefusal.NothingImported;
import se.paragraf.refusal.ReversalRefusal.RecordIsReversed;
import se.paragraf.refusal.ReversalRefusal.RecordsRestOnIt;
import se.paragraf.refusal.ReversalRefusal.RecordsRestOnIt.Resting;
import se.paragraf.refusal.ReversalRefusal.ReversalWaiting;
import se.paragraf.refusal.ReversalRefusal.ReversedInPredecessor;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;

/** The guards of reversals. */
final class ReversalRules {

    private ReversalRules() {}

    /** The reversal is named by its number or by its list. */
    static void mustSayWhich(@Nullable ReversalId reversalId, @Nullable Sha256 importDigest) {
        if (reversalId == null && importDigest == null) {
            throw new InvalidValueException(
                    "reversalId", new Wording("saknas", "is missing"), new Wording("ett värde", "a value"));
        }
    }

    /** The reversal that is named waits for another person. */
    static RecordReversals.Open mustBeOpen(
            CaseFile caseFile, @Nullable ReversalId reversalId, @Nullable Sha256 importDigest) {
        RecordReversals reversals = caseFile.reversals();
        return reversalId == null && importDigest != null
                ? reversals.mustBeOpen(importDigest)
                : reversals.mustBeOpen(Objects.requireNonNull(reversalId));
    }

    /** Another person proposed the reversal (four eyes): neither another name nor another role is enough. */
    static void mustBeAnotherPersons(RecordReversals.Open open, Author author) {
        refuseIf(
                open.proposedBy().isSamePersonAs(author),
                () -> new SamePerson(open.reversalId(), open.proposedBy().name()));
    }

    /** The records that the command names: one by one, as rows of a list, or all since the proposal. */
    static SortedSet<Long> named(ProposeReversal command, CaseFile caseFile) {
        SortedSet<Long> named = new TreeSet<>(command.records());
        Sha256 list = command.importDigest();
        if (list != null) {
            List<Long> rows = caseFile.unreversed().stream()
                    .filter(record -> list.value().equals(record.importDigest()))
                    .map(record -> record.fact().sequence())
                    .toList();
            refuseIf(rows.isEmpty(), () -> new NothingImported(list));
            named.addAll(rows);
        }
        if (command.wholeCase()) {
            named.addAll(sinceTheProposal(caseFile));
        }
        return named;
    }

    /** The records since the proposal that can be reversed, remarks among them. */
    private static List<Long> sinceTheProposal(CaseFile caseFile) {
        long proposal = caseFile.facts().stream()
                .filter(fact -> fact.event() instanceof AgreementProposed)
                .mapToLong(Fact::sequence)
                .findFirst()
                .orElseThrow();
        Set<Long> stay = new TreeSet<>(caseFile.reversed());
        caseFile.recorded().stream()
                .filter(fact -> isReversal(fact.event()))
                .map(Fact::sequence)
                .forEach(stay::add);
        return LongStream.rangeClosed(proposal, caseFile.last())
                .boxed()
                .filter(sequence -> !stay.contains(sequence))
                .toList();
    }

    private static boolean isReversal(AgreementEvent event) {
        return event instanceof ReversalProposed
                || event instanceof RecordReversed
                || event instanceof ReversalDeclined;
    }

    /**
     * The records are there, were not reversed, and are not themselves of a reversal or reversed in another case.
     */
    static void mustBeReversible(CaseFile caseFile, Collection<Long> named) {
        named.forEach(caseFile::mustHave);
        Set<Long> reversed = caseFile.reversed();
        List<Long> already = named.stream().filter(reversed::contains).toList();
        refuseIf(!already.isEmpty(), () -> new RecordIsReversed(already));
        for (Fact fact : caseFile.recorded()) {
            if (named.contains(fact.sequence())) {
                refuseIf(isReversal(fact.event()), () -> new CannotBeReversed(fact.sequence()));
                if (fact.event() instanceof SuccessionRecorded succession) {
                    throw new RefusedException(new ReversedInPredecessor(fact.sequence(), succession.predecessor()));
                }
            }
        }
    }

    /** No record waits in another proposal. */
    static void mustNotWait(RecordReversals reversals, Collection<Long> named) {
        for (RecordReversals.Open open : reversals.open()) {
            List<Long> waiting = open.records().stream().filter(named::contains).toList();
            refuseIf(!waiting.isEmpty(), () -> new ReversalWaiting(open.reversalId(), waiting));
        }
    }

    /**
     * What rests on the records is among them. A correction or a remark of a record that goes is left out: it goes with
     * the record.
     */
    static void mustHaveAllThatRestsOnIt(CaseFile caseFile, Set<Long> named) {
        Set<Long> gone = new TreeSet<>(named);
        boolean more = true;
        while (more) {
            more = gone.addAll(Chronology.restingOn(caseFile.recorded(), gone));
            more |= gone.addAll(correctionsRestingOn(caseFile, gone));
        }
        gone.removeAll(named);
        refuseIf(!gone.isEmpty(), () -> new RecordsRestOnIt(lines(caseFile, gone)));
    }

    private static List<Resting> lines(CaseFile caseFile, Set<Long> sequences) {
        return caseFile.facts().stream()
                .filter(fact -> sequences.contains(fact.sequence()))
                .map(fact -> new Resting(
                        fact.sequence(),
                        fact.event().getClass().getSimpleName(),
                        fact.event().happenedOn().orElse(null)))
                .toList();
    }

    /**
     * An approval and a refusal rest on the proposal of the correction; a correction rests on an earlier one of the same
     * member, whose value it replaced.
     */
    private static List<Long> correctionsRestingOn(CaseFile caseFile, Set<Long> gone) {
        Map<CorrectionId, Fact> proposals = new TreeMap<>(Comparator.comparingInt(CorrectionId::value));
        List<RecordCorrected> goneBefore = new ArrayList<>();
        List<Long> resting = new ArrayList<>();
        for (CaseRecord record : caseFile.unreversed()) {
            Fact fact = record.fact();
            if (fact.event() instanceof CorrectionProposed proposed) {
                proposals.put(proposed.correctionId(), fact);
            } else if (fact.event() instanceof RecordCorrected corrected) {
                boolean rests = isGone(proposals.get(corrected.correctionId()), gone)
                        || goneBefore.stream().anyMatch(earlier -> isOfTheSameMember(earlier, corrected));
                if (gone.contains(fact.sequence())) {
                    goneBefore.add(corrected);
                } else if (rests && !gone.contains(corrected.sequence())) {
                    resting.add(fact.sequence());
                }
            } else if (fact.event() instanceof CorrectionDeclined declined) {
                Fact proposal = proposals.get(declined.correctionId());
                if (isGone(proposal, gone) && !isOfOneThatGoes(proposal, gone)) {
                    resting.add(fact.sequence());
                }
            }
        }
        resting.removeAll(gone);
        return resting;
    }

    private static boolean isGone(@Nullable Fact proposal, Set<Long> gone) {
        return proposal != null && gone.contains(proposal.sequence());
    }

    private static boolean isOfOneThatGoes(@Nullable Fact proposal, Set<Long> gone) {
        return proposal != null
                && proposal.event() instanceof CorrectionProposed proposed
                && gone.contains(proposed.sequence());
    }

    /** Whether they correct the same member, or one a member of the other's. */
    private static boolean isOfTheSameMember(RecordCorrected one, RecordCorrected other) {
        String first = one.field() + ".";
        String second = other.field() + ".";
        return one.sequence() == other.sequence() && (first.startsWith(second) || second.startsWith(first));
    }
}
