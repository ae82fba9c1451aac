package se.paragraf.query.job.web;

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
import se.paragraf.startup.DaemonThreads;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;

/**
 * Server-sent events on the progress of jobs. The job store is polled, since another instance may execute the job. At
 * most {@value #MAX_STREAMS} streams are open at a time.
 */
public final class JobStreams implements AutoCloseable {

    private static final long POLL_INTERVAL_MILLISECONDS = 250;
    private static final long NO_TIMEOUT = 0;
    private static final int MAX_STREAMS = 100;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final JobStore jobs;
    private final Semaphore free = new Semaphore(MAX_STREAMS);
    private final ScheduledExecutorService poller =
            Executors.newScheduledThreadPool(2, DaemonThreads.named("job-streams"));

    /** Follows the jobs in the store. */
    public JobStreams(JobStore jobs) {
        this.jobs = jobs;
    }

    /**
     * Opens a stream that follows a job until it has ended.
     *
     * @param representation makes of the job what is sent, as JSON
     * @throws se.paragraf.web.problem.ProblemException if too many streams are open
     */
    public SseEmitter follow(JobId id, Function<Job, ?> representation) {
        if (!free.tryAcquire()) {
            throw EdgeProblems.unavailable(
                    new Wording(
                            "Så många följer redan körningar som tjänsten klarar av.",
                            "As many as the service can serve are following runs already."),
                    RETRY_AFTER_SECONDS);
        }
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        Poll poll = new Poll(id, emitter, representation);
        Future<?> polling = poller.scheduleWithFixedDelay(poll, 0, POLL_INTERVAL_MILLISECONDS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> {
            polling.cancel(false);
            free.release();
        });
        return emitter;
    }

    @Override
    public void close() {
        poller.shutdownNow();
    }

    private final class Poll implements Runnable {

        private final JobId id;
        private final SseEmitter emitter;
        private final Function<Job, ?> representation;
        private final AtomicReference<@Nullable Job> lastSent = new AtomicReference<>();

        Poll(JobId id, SseEmitter emitter, Function<Job, ?> representation) {
            this.id = id;
            this.emitter = emitter;
            this.representation = representation;
        }

        @Override
        public void run() {
            try {
                Optional<Job> found = jobs.find(id);
                if (found.isPresent() && !found.get().equals(lastSent.getAndSet(found.get()))) {
                    emitter.send(SseEmitter.event()
                            .name("progress")
                            .data(representation.apply(found.get()), MediaType.APPLICATION_JSON));
                }
                if (found.isEmpty() || !found.get().isRunning()) {
                    emitter.complete();
                }
            } catch (IOException | RuntimeException e) {
                emitter.completeWithError(e);
            }
        }
    }
}
