package se.paragraf.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.CorrectedRecords;
import se.paragraf.chronology.Fact;
import se.paragraf.command.aggregate.AtomicBatch;
import se.paragraf.command.aggregate.RecordedCaseFiles;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.command.imports.csv.Fault;
import se.paragraf.command.imports.csv.ReadList;
import se.paragraf.command.imports.csv.RowCommand;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionSource;

/**
 * The report of an import row by row, for its first rows: what was understood of each, and what it does to its case. A batch
 * is observed; of rows that are recorded one by one it is worked out from the case files afterwards.
 */
final class RowsReport implements AtomicBatch.Observer {

    private final List<RowCommand> deciding;
    private final int most;
    private final LocalDate today;
    private final RecordedCaseFiles recorded;
    private final Map<Integer, List<CaseEffect>> effects = new HashMap<>();
    private final Map<AgreementId, Optional<CaseFile>> read = new HashMap<>();
    private final Map<Integer, Boolean> evidencing = new HashMap<>();
    private final Map<AgreementId, List<RowCommand>> undecided;
    private final Map<AgreementId, Optional<Chronology>> latest = new HashMap<>();

    /**
     * The report of the rows of a list.
     *
     * @param list the list
     * @param deciding its rows that make commands, in the order of the batch
     * @param most how many rows are reported
     */
    RowsReport(ReadList list, List<RowCommand> deciding, int most, LocalDate today, RecordedCaseFiles recorded) {
        this.undecided = list.commands().stream()
                .filter(row -> !row.decides())
                .collect(Collectors.groupingBy(RowCommand::agreementId));
        this.deciding = deciding;
        this.most = most;
        this.today = today;
        this.recorded = recorded;
    }

    @Override
    public void decided(int place, @Nullable CaseFile before, @Nullable CaseFile after) {
        RowCommand row = deciding.get(place);
        if (undecided.containsKey(row.agreementId())) {
            settle(row.agreementId(), row.row(), facts(before), facts(after));
        }
        if (place >= most) {
            return;
        }
        evidencing.put(
                row.row(),
                after != null && (before == null || after.last() > before.last()) && isEvidence(after, after.last()));
        effects.put(row.row(), effects(row, facts(before), facts(after)));
    }

    /** The case file as the register has it now. */
    Optional<CaseFile> caseFile(AgreementId agreementId) {
        return read.computeIfAbsent(agreementId, recorded::read);
    }

    /** Rows that say that nothing was decided show their case as it stands at their place in the list. */
    private void settle(AgreementId agreementId, int row, Optional<Chronology> before, Optional<Chronology> after) {
        undecided.getOrDefault(agreementId, List.of()).stream()
                .filter(each -> each.row() < row && !effects.containsKey(each.row()))
                .forEach(each -> effects.put(each.row(), effects(each, before, before)));
        latest.put(agreementId, after);
    }

    /** Works out what rows that were recorded one by one have done to their cases. */
    void observe(List<CommandResult> decided) {
        read.clear();
        Map<AgreementId, Long> last = new HashMap<>();
        for (int place = decided.size() - 1; place >= 0; place--) {
            CommandResult result = decided.get(place);
            if (result.receipt() != null && !result.isRepeated()) {
                last.put(result.receipt().agreementId(), result.receipt().sequence() - 1);
            }
        }
        for (int place = 0; place < Math.min(most, decided.size()); place++) {
            RowCommand row = deciding.get(place);
            Receipt receipt = decided.get(place).receipt();
            AgreementId id = receipt == null ? row.agreementId() : receipt.agreementId();
            Optional<CaseFile> caseFile = caseFile(id);
            boolean isNew = receipt != null && !receipt.repeated();
            long after = receipt != null && isNew ? receipt.sequence() : last.getOrDefault(id, Long.MAX_VALUE);
            long before = isNew ? after - 1 : after;
            last.computeIfPresent(id, (any, until) -> Math.max(until, after));
            evidencing.put(
                    row.row(),
                    isNew && caseFile.filter(file -> isEvidence(file, after)).isPresent());
            Optional<Chronology> factsBefore = facts(caseFile, before);
            Optional<Chronology> factsAfter = facts(caseFile, after);
            settle(id, row.row(), factsBefore, factsAfter);
            effects.put(row.row(), effects(row, factsBefore, factsAfter));
        }
    }

    private List<CaseEffect> effects(RowCommand row, Optional<Chronology> before, Optional<Chronology> after) {
        DecisionSource source = row.source();
        LocalDate day = source == null ? null : source.meetingDate();
        return CaseEffect.on(
                Stream.concat(Stream.ofNullable(day).filter(own -> !own.isAfter(today)), Stream.of(today)),
                before,
                after,
                row.municipality());
    }

    private static boolean isEvidence(CaseFile caseFile, long sequence) {
        return caseFile.recorded().stream()
                .anyMatch(fact -> fact.sequence() == sequence && fact.event() instanceof AdoptionEvidenced);
    }

    private static Optional<Chronology> facts(@Nullable CaseFile caseFile) {
        return Optional.ofNullable(caseFile).filter(CaseFile::isOpen).map(CaseFile::chronology);
    }

    private static Optional<Chronology> facts(Optional<CaseFile> caseFile, long until) {
        return caseFile.flatMap(file -> {
            List<Fact> recorded = file.recorded().stream()
                    .filter(fact -> fact.sequence() <= until)
                    .toList();
            return recorded.isEmpty() ? Optional.empty() : Chronology.of(CorrectedRecords.of(recorded));
        });
    }

    /**
     * The first rows, in their order.
     *
     * @param results the result of each row that makes a command, by its number
     * @param refused the rows that say that nothing was decided and are refused, by number
     */
    List<ReportedRow> rows(ReadList list, Map<Integer, CommandResult> results, Map<Integer, ?> refused) {
        SortedMap<Integer, ReportedRow> rows = new TreeMap<>();
        for (Fault fault : list.faults()) {
            if (list.isSoundAbove()) {
                rows.putIfAbsent(fault.row(), ReportedRow.atFault(fault.row()));
            }
        }
        for (RowCommand row :
                list.commands().subList(0, Math.min(most, list.commands().size()))) {
            CommandResult result = results.get(row.row());
            if (!row.decides()) {
                Optional<Chronology> facts =
                        latest.getOrDefault(row.agreementId(), facts(caseFile(row.agreementId()), Long.MAX_VALUE));
                effects.computeIfAbsent(row.row(), none -> effects(row, facts, facts));
            }
            List<CaseEffect> itsEffects = effects.getOrDefault(row.row(), List.of());
            ReportedRow.State state = result == null
                    ? refused.containsKey(row.row()) ? ReportedRow.State.REFUSED : ReportedRow.State.NOT_DECIDED
                    : state(result);
            rows.put(row.row(), ReportedRow.of(row, state, evidencing.getOrDefault(row.row(), false), itsEffects));
        }
        return new ArrayList<>(rows.values()).subList(0, Math.min(most, rows.size()));
    }

    private static ReportedRow.State state(CommandResult result) {
        if (result.refusal() != null) {
            return ReportedRow.State.REFUSED;
        }
        return result.isRepeated() ? ReportedRow.State.REPEATED : ReportedRow.State.GOOD;
    }
}
