package se.paragraf.query.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobStore;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;

/**
 * Tells of runs as they go on, as server-sent events. The record is looked at now and then, since whoever executes a run
 * may be another instance.
 */
public final class JobStreams implements AutoCloseable {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 250;
    private static final long UNTIL_IT_ENDS = 0;
    private static final int MOST = 100;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final JobStore runs;
    private final Semaphore places = new Semaphore(MOST);
    private final ScheduledExecutorService looks = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "run-streams");
        thread.setDaemon(true);
        return thread;
    });

    /** Tells of the runs in that record. */
    public JobStreams(JobStore runs) {
        this.runs = runs;
    }

    /**
     * A stream that tells of the run until it has ended.
     *
     * @param representation what is sent of it
     */
    public SseEmitter of(JobId id, Function<Job, ?> representation) {
        if (!places.tryAcquire()) {
            throw EdgeProblems.unavailable(
                    new Wording(
                            "Så många följer redan körningar som tjänsten klarar av.",
                            "As many as the service can serve are following runs already."),
                    RETRY_AFTER_SECONDS);
        }
        SseEmitter emitter = new SseEmitter(UNTIL_IT_ENDS);
        Telling telling = new Telling(id, emitter, representation);
        Future<?> looking =
                looks.scheduleWithFixedDelay(telling::look, 0, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> {
            looking.cancel(false);
            places.release();
        });
        return emitter;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    private final class Telling {

        private final JobId id;
        private final SseEmitter emitter;
        private final Function<Job, ?> representation;
        private final AtomicReference<@Nullable Job> told = new AtomicReference<>();

        Telling(JobId id, SseEmitter emitter, Function<Job, ?> representation) {
            this.id = id;
            this.emitter = emitter;
            this.representation = representation;
        }

        void look() {
            try {
                Optional<Job> found = runs.find(id);
                if (found.isPresent() && !found.get().equals(told.getAndSet(found.get()))) {
                    emitter.send(SseEmitter.event()
                            .name("progress")
                            .data(representation.apply(found.get()), MediaType.APPLICATION_JSON));
                }
                if (found.isEmpty() || !found.get().isRunning()) {
                    emitter.complete();
                }
            } catch (IOException | RuntimeException gone) {
                emitter.completeWithError(gone);
            }
        }
    }
}
