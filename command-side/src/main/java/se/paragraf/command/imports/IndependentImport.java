package se.paragraf.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.commandhandling.CommandExecutionException;
import se.paragraf.command.dispatch.CommandDispatcher;
import se.paragraf.command.dispatch.CommandEnvelope;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;

/**
 * Sends each command by itself, as if a registrar had: those of one case in their order, and up to 32 cases in parallel,
 * so that the event store can write many appends together. A command that meets a sequence conflict is decided again by
 * the command bus that handles it.
 */
final class IndependentImport {

    private static final int MAX_PARALLEL_CASES = 32;

    private final CommandDispatcher dispatcher;
    private final List<CommandEnvelope> commands;
    private final Runnable afterEach;
    private final AtomicReferenceArray<CommandResult> decided;
    private final AtomicBoolean aborted = new AtomicBoolean();

    private IndependentImport(CommandDispatcher dispatcher, List<CommandEnvelope> commands, Runnable afterEach) {
        this.dispatcher = dispatcher;
        this.commands = commands;
        this.afterEach = afterEach;
        this.decided = new AtomicReferenceArray<>(commands.size());
    }

    /**
     * Records the commands that no rule refuses.
     *
     * @return the result of each command, in the same order
     * @throws RuntimeException if the event store cannot be reached. Some commands are recorded then; importing the same
     *     list again tells which
     */
    static List<CommandResult> record(
            CommandDispatcher dispatcher, List<CommandEnvelope> commands, Runnable afterEach) {
        return new IndependentImport(dispatcher, commands, afterEach).record();
    }

    private List<CommandResult> record() {
        Map<AgreementId, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < commands.size(); place++) {
            places.computeIfAbsent(commands.get(place).command().agreementId(), id -> new ArrayList<>())
                    .add(place);
        }
        ExecutorService executor =
                Executors.newFixedThreadPool(Math.max(1, Math.min(MAX_PARALLEL_CASES, places.size())));
        try {
            await(executor.invokeAll(places.values().stream().map(this::work).toList()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was stopped", e);
        } finally {
            executor.shutdownNow();
        }
        List<CommandResult> all = new ArrayList<>();
        for (int place = 0; place < commands.size(); place++) {
            all.add(decided.get(place));
        }
        return all;
    }

    private Callable<Void> work(List<Integer> ofOneCase) {
        return () -> {
            for (int place : ofOneCase) {
                if (aborted.get()) {
                    break;
                }
                decided.set(place, decide(commands.get(place)));
                afterEach.run();
            }
            return null;
        };
    }

    private CommandResult decide(CommandEnvelope command) {
        try {
            return CommandResult.letThrough(dispatcher.record(command.command(), command.context()));
        } catch (CommandExecutionException e) {
            if (e.getDetails().orElse(null) instanceof Refusal refusal) {
                return CommandResult.refused(refusal);
            }
            aborted.set(true);
            throw e;
        } catch (RuntimeException e) {
            aborted.set(true);
            throw e;
        }
    }

    private static void await(List<Future<Void>> work) throws InterruptedException {
        for (Future<Void> ofOneCase : work) {
            try {
                ofOneCase.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
    }
}
