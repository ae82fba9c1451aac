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
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.dispatch.CommandEnvelope;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.command.refusal.AgreementRefusal.NoSuchAgreement;
import se.paragraf.command.refusal.Refusal;
import se.paragraf.value.AgreementId;

/**
 * Decides many commands one after another, each on what those before it left, and records what they became in one append
 * or not at all. They go through the same handlers as if each had been sent alone.
 */
public final class AtomicBatch {

    private static final int ATTEMPTS = 5;

    private final Configuration axon;

    /** Decides by that configuration's repository, and records in its event store. */
    public AtomicBatch(Configuration axon) {
        this.axon = axon;
    }

    /**
     * Decides the commands in their order.
     *
     * @param toBeRecorded is asked at the end, with what became of each, whether that is to be recorded
     * @param afterEach is told after each command
     * @return what became of each, in the same order
     * @throws ConcurrencyException if others keep recording in the same case files
     */
    public List<CommandResult> decide(
            List<CommandEnvelope> commands, Predicate<List<CommandResult>> toBeRecorded, Runnable afterEach) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(commands, toBeRecorded, attempt == 1 ? afterEach : () -> {});
            } catch (ConcurrencyException recordedMeanwhile) {
                if (attempt == ATTEMPTS) {
                    throw recordedMeanwhile;
                }
            }
        }
    }

    private List<CommandResult> attempt(
            List<CommandEnvelope> commands, Predicate<List<CommandResult>> toBeRecorded, Runnable afterEach) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(commands));
        axon.correlationDataProviders().forEach(unit::registerCorrelationDataProvider);
        try {
            Map<AgreementId, Aggregate<Agreement>> caseFiles = open(commands);
            List<CommandResult> decided = new ArrayList<>();
            for (CommandEnvelope command : commands) {
                decided.add(decide(
                        command,
                        Optional.ofNullable(caseFiles.get(command.command().agreementId()))));
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

    /** All of them at once and in one order, so that two who do this do not wait for each other. */
    private Map<AgreementId, Aggregate<Agreement>> open(List<CommandEnvelope> commands) {
        Repository<Agreement> agreements = axon.repository(Agreement.class);
        SortedMap<String, List<CaseFileCommand>> byCase = commands.stream()
                .map(CommandEnvelope::command)
                .collect(Collectors.groupingBy(
                        command -> command.agreementId().toString(), TreeMap::new, Collectors.toList()));
        Map<AgreementId, Aggregate<Agreement>> caseFiles = new HashMap<>();
        byCase.forEach((name, ofTheCase) -> {
            boolean opens = ofTheCase.stream().anyMatch(ProposeAgreement.class::isInstance);
            if (opens || isThere(name)) {
                caseFiles.put(AgreementId.from(name), openOrNew(agreements, name));
            }
        });
        return caseFiles;
    }

    private boolean isThere(String name) {
        return axon.eventStore().lastSequenceNumberFor(name).isPresent();
    }

    private static Aggregate<Agreement> openOrNew(Repository<Agreement> agreements, String name) {
        try {
            return agreements.loadOrCreate(name, Agreement::new);
        } catch (RuntimeException known) {
            throw known;
        } catch (Exception unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static CommandResult decide(CommandEnvelope submitted, Optional<Aggregate<Agreement>> caseFile) {
        if (caseFile.isEmpty()) {
            return CommandResult.refused(new NoSuchAgreement(submitted.command().agreementId()));
        }
        try {
            return CommandResult.letThrough((Receipt) caseFile.get().handle(submitted.message()));
        } catch (CommandExecutionException refused) {
            return CommandResult.refused(refused.<Refusal>getDetails().orElseThrow(() -> refused));
        } catch (RuntimeException known) {
            throw known;
        } catch (Exception unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
