package se.paragraf.query.job.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobStore;
import se.paragraf.startup.DaemonThreads;

/**
 * Server-sent events on the progress of jobs. The job store is polled, since another instance may execute the job. A
 * comment is sent where nothing changes for a while, so that a client that has gone is noticed.
 */
public final class JobStreams implements AutoCloseable {

    private static final long POLL_INTERVAL_MILLISECONDS = 250;
    private static final long NO_TIMEOUT = 0;
    private static final int POLLS_PER_HEARTBEAT = 60;

    private final JobStore jobs;
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
     */
    public SseEmitter follow(JobId id, Function<Job, ?> representation) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        Poll poll = new Poll(id, emitter, representation);
        Future<?> polling = poller.scheduleWithFixedDelay(poll, 0, POLL_INTERVAL_MILLISECONDS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> polling.cancel(false));
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
        private final AtomicInteger unchanged = new AtomicInteger();

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
                    unchanged.set(0);
                } else if (unchanged.incrementAndGet() % POLLS_PER_HEARTBEAT == 0) {
                    emitter.send(SseEmitter.event().comment("alive"));
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
