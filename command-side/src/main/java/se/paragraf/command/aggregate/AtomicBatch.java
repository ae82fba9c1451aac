package se.paragraf.command.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import se.paragraf.axon.SequenceConflict;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.dispatch.CommandEnvelope;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.refusal.AgreementRefusal.NoSuchAgreement;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;

/**
 * Handles many commands in one unit of work: each is decided on what those before it left, and all their events are
 * appended together or not at all. They go through the same handlers as if each had been sent alone. After a {@link
 * SequenceConflict} the whole batch is decided again.
 */
public final class AtomicBatch {

    private final Configuration axon;

    /** Uses the repository and the event store of this configuration. */
    public AtomicBatch(Configuration axon) {
        this.axon = axon;
    }

    /**
     * Decides the commands in their order.
     *
     * @param toBeRecorded decides at the end, from the results, whether they are recorded
     * @param afterEach runs after each command, in the first attempt only
     * @return the result of each command, in the same order
     * @throws RuntimeException a {@link SequenceConflict} if others keep recording into the same case files, and
     *     whatever else keeps the commands from being decided or recorded
     */
    public List<CommandResult> decide(
            List<CommandEnvelope> commands, Predicate<List<CommandResult>> toBeRecorded, Runnable afterEach) {
        return decide(commands, toBeRecorded, afterEach, (place, before, after) -> {});
    }

    /**
     * As {@link #decide(List, Predicate, Runnable)}, with an observer of what each command does.
     *
     * @param observer is given each command's case file before and after it, in every attempt
     */
    public List<CommandResult> decide(
            List<CommandEnvelope> commands,
            Predicate<List<CommandResult>> toBeRecorded,
            Runnable afterEach,
            Observer observer) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(commands, toBeRecorded, attempt == 1 ? afterEach : () -> {}, observer);
            } catch (RuntimeException e) {
                if (attempt == SequenceConflict.ATTEMPTS || !SequenceConflict.isMeantBy(e)) {
                    throw e;
                }
                SequenceConflict.pauseAfter(attempt);
            }
        }
    }

    /** Observer of what the commands of a batch do to their case files. */
    @FunctionalInterface
    public interface Observer {

        /**
         * A command was decided.
         *
         * @param place its place in the batch
         * @param before its case file before it, or null where there was none
         * @param after its case file after it: the same one where it was refused, or had been recorded before
         */
        void decided(int place, @Nullable CaseFile before, @Nullable CaseFile after);
    }

    private List<CommandResult> attempt(
            List<CommandEnvelope> commands,
            Predicate<List<CommandResult>> toBeRecorded,
            Runnable afterEach,
            Observer observer) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(commands));
        axon.correlationDataProviders().forEach(unit::registerCorrelationDataProvider);
        try {
            Map<AgreementId, Aggregate<Agreement>> caseFiles = open(commands);
            List<CommandResult> decided = new ArrayList<>();
            for (CommandEnvelope command : commands) {
                Optional<Aggregate<Agreement>> caseFile = caseFile(command.command(), caseFiles);
                CaseFile before = read(caseFile);
                decided.add(decide(command, caseFile));
                observer.decided(decided.size() - 1, before, read(caseFile));
                afterEach.run();
            }
            if (toBeRecorded.test(decided)) {
                unit.commit();
            } else {
                unit.rollback();
            }
            return decided;
        } finally {
            if (unit.isActive()) {
                unit.rollback();
            }
        }
    }

    /** Locks all case files first, in the order of their identifiers, so that two batches cannot deadlock. */
    private Map<AgreementId, Aggregate<Agreement>> open(List<CommandEnvelope> commands) {
        Repository<Agreement> agreements = axon.repository(Agreement.class);
        SortedMap<String, List<CaseFileCommand>> byCase = commands.stream()
                .map(CommandEnvelope::command)
                .collect(Collectors.groupingBy(
                        command -> caseFiles().target(command).toString(), TreeMap::new, Collectors.toList()));
        Map<AgreementId, Aggregate<Agreement>> caseFiles = new HashMap<>();
        byCase.forEach((name, ofTheCase) -> {
            boolean opens = ofTheCase.stream().anyMatch(ProposeAgreement.class::isInstance);
            if (opens || isThere(name)) {
                caseFiles.put(AgreementId.from(name), openOrNew(agreements, name));
            }
        });
        return caseFiles;
    }

    /** One that was locked, or for a proposal the one that is its own after the proposals before it. */
    private Optional<Aggregate<Agreement>> caseFile(
            CaseFileCommand command, Map<AgreementId, Aggregate<Agreement>> caseFiles) {
        return command instanceof ProposeAgreement
                ? Optional.of(caseFiles.computeIfAbsent(
                        caseFiles().target(command), id -> openOrNew(axon.repository(Agreement.class), id.toString())))
                : Optional.ofNullable(caseFiles.get(command.agreementId()));
    }

    private CaseFiles caseFiles() {
        return axon.getComponent(CaseFiles.class);
    }

    private boolean isThere(String name) {
        return axon.eventStore().lastSequenceNumberFor(name).isPresent();
    }

    private static Aggregate<Agreement> openOrNew(Repository<Agreement> agreements, String name) {
        try {
            return agreements.loadOrCreate(name, Agreement::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable CaseFile read(Optional<Aggregate<Agreement>> caseFile) {
        return caseFile.map(aggregate -> aggregate.invoke(Agreement::caseFile)).orElse(null);
    }

    private static CommandResult decide(CommandEnvelope envelope, Optional<Aggregate<Agreement>> caseFile) {
        if (caseFile.isEmpty()) {
            return CommandResult.refused(new NoSuchAgreement(envelope.command().agreementId()));
        }
        try {
            return CommandResult.letThrough((Receipt) caseFile.get().handle(envelope.message()));
        } catch (CommandExecutionException e) {
            return CommandResult.refused(e.<Refusal>getDetails().orElseThrow(() -> e));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
