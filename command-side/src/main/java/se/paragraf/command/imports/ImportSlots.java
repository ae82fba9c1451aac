package se.paragraf.command.imports;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.Problems;

/** Limits how many imports run at a time, and runs them with progress as server-sent events. */
@Component
class ImportSlots implements AutoCloseable {

    private static final int SLOTS = 2;
    private static final long NO_TIMEOUT = 0;

    private final Semaphore slots = new Semaphore(SLOTS);
    private final ExecutorService executor = Executors.newFixedThreadPool(SLOTS, task -> {
        Thread thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });
    private final Problems problems;

    ImportSlots(Problems problems) {
        this.problems = problems;
    }

    /**
     * The progress of an import.
     *
     * @param done how many rows are decided
     * @param total how many there are that can be read
     */
    record Progress(int done, int total) {}

    /**
     * Runs an import in the calling thread.
     *
     * @throws ProblemException if all slots are taken
     */
    ImportReport within(Supplier<ImportReport> work) {
        take();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    /**
     * Runs an import in the background and reports it as server-sent events: its progress, and at the end its report or
     * the problem that ended it. It runs to its end even if the client disconnects.
     *
     * @param total how many rows there are
     * @param work the import, given a consumer of the number of rows that are done
     * @throws ProblemException if all slots are taken
     */
    SseEmitter stream(int total, Function<IntConsumer, ImportReport> work) {
        take();
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        EventStream events = new EventStream(emitter);
        executor.execute(() -> {
            try {
                events.send("report", work.apply(done -> events.send("progress", new Progress(done, total))));
            } catch (RuntimeException e) {
                events.send("problem", document(problems.of(e)));
            } finally {
                slots.release();
                emitter.complete();
            }
        });
        return emitter;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void take() {
        if (!slots.tryAcquire()) {
            throw ImportProblems.busy();
        }
    }

    private static Map<String, Object> document(ProblemException problem) {
        return Map.of(
                "type", problem.type().uri(),
                "status", problem.type().status().value(),
                "title", problem.type().title().en(),
                "detail", problem.detail().en());
    }

    private static final class EventStream {

        private final SseEmitter emitter;
        private boolean connected = true;

        EventStream(SseEmitter emitter) {
            this.emitter = emitter;
        }

        synchronized void send(String name, Object data) {
            if (connected) {
                try {
                    emitter.send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
                } catch (IOException | IllegalStateException e) {
                    connected = false;
                }
            }
        }
    }
}
