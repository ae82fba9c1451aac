package se.paragraf.command.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.paragraf.command.aggregate.AtomicBatch;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.RecordedCaseFiles;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.command.dispatch.CommandDispatcher;
import se.paragraf.command.dispatch.CommandEnvelope;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.CurrentActor;
import se.paragraf.command.dispatch.ImportedRow;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.command.imports.csv.Fault;
import se.paragraf.command.imports.csv.ReadList;
import se.paragraf.command.imports.csv.RowCommand;
import se.paragraf.event.json.EventJson;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AgreementRefusal.NoSuchAgreement;
import se.paragraf.refusal.CorrectionRefusal.CaseVoided;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.CaseReference;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports lists. Each row is the command that a registrar would have sent. Its idempotency key is made of the file's
 * digest and the row's number, so that importing the same file again records nothing new.
 */
@Component
class Imports {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final CommandDispatcher dispatcher;
    private final ObjectProvider<Configuration> axon;
    private final CaseFiles caseFiles;
    private final Clock clock;

    Imports(CommandDispatcher dispatcher, ObjectProvider<Configuration> axon, CaseFiles caseFiles, Clock clock) {
        this.dispatcher = dispatcher;
        this.axon = axon;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** Finds the case that a row names by its number. */
    CaseIdentification identify(RegionCode region, CaseReference reference) {
        return caseFiles.identify(region, reference);
    }

    /**
     * Decides every row and records what is to be recorded.
     *
     * @param dryRun whether only to report what would be recorded; every row is decided on what the rows before it
     *     would have left
     * @param actor who sends the list
     * @param mostRows how many rows the report tells one by one
     * @param progress takes the number of rows that are decided, about a hundred times and at the end
     */
    ImportReport take(
            ReadList list,
            ImportMode mode,
            boolean dryRun,
            CurrentActor.Actor actor,
            int mostRows,
            IntConsumer progress) {
        List<RowCommand> deciding = deciding(list);
        List<CommandEnvelope> commands =
                deciding.stream().map(row -> envelope(list, row, actor)).toList();
        RowsReport rows =
                new RowsReport(list, deciding, mostRows, LocalDate.now(clock), new RecordedCaseFiles(caseFiles));
        SortedMap<Integer, Refusal> undecided = refusedUndecided(list, rows);
        Runnable afterEach = counting(commands.size(), progress);
        boolean independently = mode == ImportMode.SKIP_BAD_ROWS && !dryRun;
        List<CommandResult> decided;
        if (independently) {
            decided = IndependentImport.record(dispatcher, commands, afterEach);
            rows.observe(decided);
        } else {
            boolean sound = list.faults().isEmpty() && undecided.isEmpty();
            decided = new AtomicBatch(axon.getObject())
                    .decide(commands, all -> !dryRun && sound && canBeRecorded(all), afterEach, rows);
        }
        return new Outcome(list, mode, dryRun, deciding, decided, undecided, rows).report();
    }

    /** The rows that make commands. */
    static List<RowCommand> deciding(ReadList list) {
        return list.commands().stream().filter(RowCommand::decides).toList();
    }

    /** Also a row that says that nothing was decided is about a case of the register and one of its parties. */
    private static SortedMap<Integer, Refusal> refusedUndecided(ReadList list, RowsReport rows) {
        SortedMap<Integer, Refusal> refused = new TreeMap<>();
        for (RowCommand row : list.commands()) {
            MunicipalityCode municipality = row.municipality();
            if (!row.decides() && municipality != null) {
                Optional<CaseFile> caseFile = rows.caseFile(row.agreementId());
                if (caseFile.isEmpty()) {
                    refused.put(row.row(), new NoSuchAgreement(row.agreementId()));
                } else if (!caseFile.get().isOpen()) {
                    refused.put(row.row(), new CaseVoided());
                } else if (!caseFile.get().proposal().parties().contains(municipality)) {
                    refused.put(row.row(), new NotAParty(municipality));
                }
            }
        }
        return refused;
    }

    private static boolean canBeRecorded(List<CommandResult> all) {
        return all.stream().allMatch(decided -> decided.refusal() == null)
                && !all.stream().allMatch(CommandResult::isRepeated);
    }

    private static CommandEnvelope envelope(ReadList list, RowCommand row, CurrentActor.Actor actor) {
        ImportedRow imported = new ImportedRow(list.sha256(), list.sheetPlace(), row.row());
        return new CommandEnvelope(
                row.command(),
                new CommandContext(
                        actor.name(),
                        actor.person(),
                        actor.role(),
                        imported.commandId(),
                        CommandDigest.of(row.command()),
                        null,
                        imported));
    }

    private static Runnable counting(int total, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        int step = Math.max(1, total / 100);
        return () -> {
            int count = done.incrementAndGet();
            if (count % step == 0 || count == total) {
                progress.accept(count);
            }
        };
    }

    /** What became of the rows of a list. */
    private record Outcome(
            ReadList list,
            ImportMode mode,
            boolean dryRun,
            List<RowCommand> deciding,
            List<CommandResult> decided,
            SortedMap<Integer, Refusal> undecided,
            RowsReport rows) {

        ImportReport report() {
            SortedMap<Integer, Refusal> refusals = new TreeMap<>(undecided);
            Map<Integer, CommandResult> results = new HashMap<>();
            for (int place = 0; place < decided.size(); place++) {
                int row = deciding.get(place).row();
                results.put(row, decided.get(place));
                Refusal refusal = decided.get(place).refusal();
                if (refusal != null) {
                    refusals.put(row, refusal);
                }
            }
            List<Fault> told = Stream.concat(list.faults().stream(), faults(refusals))
                    .sorted(Comparator.comparingInt(Fault::row))
                    .limit(ReadList.MOST_FAULTS)
                    .toList();
            List<ImportReport.RowWarning> warnings = IntStream.range(0, decided.size())
                    .boxed()
                    .flatMap(place -> warnings(deciding.get(place), decided.get(place)))
                    .toList();
            int leftOut = list.faultsLeftOut() + list.faults().size() + refusals.size() - told.size();
            int repeated =
                    (int) decided.stream().filter(CommandResult::isRepeated).count();
            int good = (int) decided.stream()
                            .filter(each -> each.refusal() == null)
                            .count()
                    - repeated;
            int notDecided = list.commands().size() - deciding.size() - undecided.size();
            boolean recorded = !dryRun && (mode == ImportMode.SKIP_BAD_ROWS || told.isEmpty());
            List<ReportedRow> reported = rows.rows(list, results, undecided);
            return new ImportReport(
                    ImportReport.ImportedFile.of(list),
                    list.kind(),
                    list.headerRow(),
                    list.ignored(),
                    list.evidence(),
                    dryRun,
                    mode,
                    list.rows(),
                    good,
                    repeated,
                    notDecided,
                    list.isSoundAbove() ? list.rows() - good - repeated - notDecided : 0,
                    recorded ? good : 0,
                    list.passedOver(),
                    list.passedOverLeftOut(),
                    told,
                    leftOut,
                    warnings.stream().limit(ReadList.MOST_FAULTS).toList(),
                    Math.max(0, warnings.size() - ReadList.MOST_FAULTS),
                    reported,
                    list.isSoundAbove() ? list.rows() - reported.size() : 0);
        }

        private Stream<Fault> faults(SortedMap<Integer, Refusal> refusals) {
            return list.commands().stream()
                    .filter(row -> refusals.containsKey(row.row()))
                    .limit(ReadList.MOST_FAULTS)
                    .map(row -> refused(row, Objects.requireNonNull(refusals.get(row.row()))));
        }
    }

    private static Stream<ImportReport.RowWarning> warnings(RowCommand row, CommandResult decided) {
        Receipt receipt = decided.receipt();
        return receipt == null
                ? Stream.of()
                : receipt.warnings().stream()
                        .map(warning -> ImportReport.RowWarning.of(row.row(), receipt.agreementId(), warning));
    }

    private static Fault refused(RowCommand row, Refusal refusal) {
        return row.refusedBy(refusal, JSON.convertValue(refusal, FACTS));
    }
}
