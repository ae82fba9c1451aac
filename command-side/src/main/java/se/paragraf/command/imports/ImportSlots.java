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

/** How many lists are taken in at a time, and how those who wait are told how it goes. */
@Component
class ImportSlots implements AutoCloseable {

    private static final int PLACES = 2;
    private static final long UNTIL_IT_ENDS = 0;

    private final Semaphore places = new Semaphore(PLACES);
    private final ExecutorService hands = Executors.newFixedThreadPool(PLACES, task -> {
        Thread thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });
    private final Problems problems;

    ImportSlots(Problems problems) {
        this.problems = problems;
    }

    /**
     * How far a list has been taken in.
     *
     * @param done how many rows are decided
     * @param total how many there are that can be read
     */
    record Progress(int done, int total) {}

    /** Does the work if there is a place. */
    ImportReport within(Supplier<ImportReport> work) {
        take();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /**
     * Does the work if there is a place, and tells of it as server-sent events: progress, and at last the report, or the
     * problem that kept it from ending. It goes on to its end also where nobody listens any more.
     *
     * @param total how many rows there are
     * @param work is given whom to tell how many are done
     */
    SseEmitter stream(int total, Function<IntConsumer, ImportReport> work) {
        take();
        SseEmitter emitter = new SseEmitter(UNTIL_IT_ENDS);
        Telling telling = new Telling(emitter);
        hands.execute(() -> {
            try {
                telling.tell("report", work.apply(done -> telling.tell("progress", new Progress(done, total))));
            } catch (RuntimeException failed) {
                telling.tell("problem", document(problems.of(failed)));
            } finally {
                places.release();
                emitter.complete();
            }
        });
        return emitter;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }

    private void take() {
        if (!places.tryAcquire()) {
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

    private static final class Telling {

        private final SseEmitter emitter;
        private boolean heard = true;

        Telling(SseEmitter emitter) {
            this.emitter = emitter;
        }

        synchronized void tell(String name, Object data) {
            if (heard) {
                try {
                    emitter.send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
                } catch (IOException | IllegalStateException gone) {
                    heard = false;
                }
            }
        }
    }
}
