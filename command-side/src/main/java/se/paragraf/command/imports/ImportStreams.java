package se.paragraf.command.imports;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.paragraf.startup.DaemonThreads;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.Problems;
import se.paragraf.web.shares.Shares;

/** Runs imports in the background, with their progress as server-sent events. */
@Component
class ImportStreams implements AutoCloseable {

    private static final long NO_TIMEOUT = 0;

    // As many threads as there are shares of imports.
    private final ExecutorService executor = Executors.newCachedThreadPool(DaemonThreads.named("imports"));
    private final Problems problems;

    ImportStreams(Problems problems) {
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
     * Runs an import in the background and reports it as server-sent events: its progress, and at the end its report or
     * the problem that ended it. It runs to its end even if the client disconnects.
     *
     * @param total how many rows there are
     * @param work the import, given a consumer of the number of rows that are done
     * @param share the caller's share, which is given back when the import ends
     */
    SseEmitter stream(int total, Function<IntConsumer, ImportReport> work, Shares.Held share) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        EventStream events = new EventStream(emitter);
        executor.execute(() -> {
            try (share) {
                events.send("report", work.apply(done -> events.send("progress", new Progress(done, total))));
            } catch (RuntimeException e) {
                events.send("problem", document(problems.of(e)));
            } finally {
                emitter.complete();
            }
        });
        return emitter;
    }

    @Override
    public void close() {
        executor.shutdownNow();
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
