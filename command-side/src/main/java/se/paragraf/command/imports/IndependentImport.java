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
import se.paragraf.command.refusal.Refusal;
import se.paragraf.value.AgreementId;

/**
 * Records each command by itself, as if it had been sent alone: those of one case in their order, and several cases at a
 * time, so that many are on their way to the disk together.
 */
final class IndependentImport {

    private static final int AT_A_TIME = 32;

    private final CommandDispatcher desk;
    private final List<CommandEnvelope> commands;
    private final Runnable afterEach;
    private final AtomicReferenceArray<CommandResult> decided;
    private final AtomicBoolean brokenOff = new AtomicBoolean();

    private IndependentImport(CommandDispatcher desk, List<CommandEnvelope> commands, Runnable afterEach) {
        this.desk = desk;
        this.commands = commands;
        this.afterEach = afterEach;
        this.decided = new AtomicReferenceArray<>(commands.size());
    }

    /**
     * Records what the rules let through.
     *
     * @return what became of each, in the same order
     * @throws RuntimeException where the event store cannot be reached; some are recorded then, and the same again finds
     *     out which
     */
    static List<CommandResult> record(CommandDispatcher desk, List<CommandEnvelope> commands, Runnable afterEach) {
        return new IndependentImport(desk, commands, afterEach).record();
    }

    private List<CommandResult> record() {
        Map<AgreementId, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < commands.size(); place++) {
            places.computeIfAbsent(commands.get(place).command().agreementId(), id -> new ArrayList<>())
                    .add(place);
        }
        ExecutorService hands = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_A_TIME, places.size())));
        try {
            await(hands.invokeAll(places.values().stream().map(this::work).toList()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was stopped", stopped);
        } finally {
            hands.shutdownNow();
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
                if (brokenOff.get()) {
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
            return CommandResult.letThrough(desk.record(command.command(), command.context()));
        } catch (CommandExecutionException failed) {
            if (failed.getDetails().orElse(null) instanceof Refusal refusal) {
                return CommandResult.refused(refusal);
            }
            brokenOff.set(true);
            throw failed;
        } catch (RuntimeException failed) {
            brokenOff.set(true);
            throw failed;
        }
    }

    private static void await(List<Future<Void>> work) throws InterruptedException {
        for (Future<Void> ofOneCase : work) {
            try {
                ofOneCase.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
            }
        }
    }
}
