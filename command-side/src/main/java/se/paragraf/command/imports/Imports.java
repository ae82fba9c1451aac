package se.paragraf.command.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.paragraf.command.aggregate.AtomicBatch;
import se.paragraf.command.aggregate.CaseFiles;
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
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
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

    Imports(CommandDispatcher dispatcher, ObjectProvider<Configuration> axon, CaseFiles caseFiles) {
        this.dispatcher = dispatcher;
        this.axon = axon;
        this.caseFiles = caseFiles;
    }

    /** Finds the case that a row names by its number. */
    AgreementId identify(RegionCode region, CaseNumber caseNumber) {
        return caseFiles.identify(region, caseNumber);
    }

    /**
     * Decides every row and records what is to be recorded.
     *
     * @param dryRun whether only to report what would be recorded; every row is decided on what the rows before it
     *     would have left
     * @param actor who sends the list
     * @param progress takes the number of rows that are decided, about a hundred times and at the end
     */
    ImportReport take(ReadList list, ImportMode mode, boolean dryRun, CurrentActor.Actor actor, IntConsumer progress) {
        List<CommandEnvelope> commands =
                list.commands().stream().map(row -> envelope(list, row, actor)).toList();
        Runnable afterEach = counting(commands.size(), progress);
        boolean independently = mode == ImportMode.SKIP_BAD_ROWS && !dryRun;
        List<CommandResult> decided = independently
                ? IndependentImport.record(dispatcher, commands, afterEach)
                : new AtomicBatch(axon.getObject())
                        .decide(commands, all -> !dryRun && list.faults().isEmpty() && canBeRecorded(all), afterEach);
        return report(list, mode, dryRun, decided);
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

    private static ImportReport report(ReadList list, ImportMode mode, boolean dryRun, List<CommandResult> decided) {
        List<Integer> refusedPlaces = IntStream.range(0, decided.size())
                .filter(place -> decided.get(place).refusal() != null)
                .boxed()
                .toList();
        List<Fault> told = Stream.concat(
                        list.faults().stream(),
                        refusedPlaces.stream()
                                .limit(ReadList.MOST_FAULTS)
                                .map(place -> refused(list.commands().get(place), decided.get(place))))
                .sorted(Comparator.comparingInt(Fault::row))
                .limit(ReadList.MOST_FAULTS)
                .toList();
        List<ImportReport.RowWarning> warnings = IntStream.range(0, decided.size())
                .boxed()
                .flatMap(place -> warnings(list.commands().get(place), decided.get(place)))
                .toList();
        int leftOut = list.faultsLeftOut() + list.faults().size() + refusedPlaces.size() - told.size();
        int repeated = (int) decided.stream().filter(CommandResult::isRepeated).count();
        int good = (int) decided.stream().filter(each -> each.refusal() == null).count() - repeated;
        int refused = list.isSoundAbove() ? list.rows() - good - repeated : 0;
        boolean recorded = !dryRun && (mode == ImportMode.SKIP_BAD_ROWS || told.isEmpty());
        return new ImportReport(
                ImportReport.ImportedFile.of(list),
                list.kind(),
                list.headerRow(),
                list.ignored(),
                dryRun,
                mode,
                list.rows(),
                good,
                repeated,
                refused,
                recorded ? good : 0,
                list.passedOver(),
                list.passedOverLeftOut(),
                told,
                leftOut,
                warnings.stream().limit(ReadList.MOST_FAULTS).toList(),
                Math.max(0, warnings.size() - ReadList.MOST_FAULTS));
    }

    private static Stream<ImportReport.RowWarning> warnings(RowCommand row, CommandResult decided) {
        Receipt receipt = decided.receipt();
        return receipt == null
                ? Stream.of()
                : receipt.warnings().stream()
                        .map(warning -> ImportReport.RowWarning.of(row.row(), receipt.agreementId(), warning));
    }

    private static Fault refused(RowCommand row, CommandResult decided) {
        Refusal refusal = Objects.requireNonNull(decided.refusal());
        return row.refusedBy(refusal, JSON.convertValue(refusal, FACTS));
    }
}
