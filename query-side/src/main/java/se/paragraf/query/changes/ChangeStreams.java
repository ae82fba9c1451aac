package se.paragraf.query.changes;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.paragraf.startup.DaemonThreads;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.shares.Shares;

/**
 * The open streams of changes. Each has a thread of its own, so that a slow listener holds up no other. They end before the
 * web server begins to wait for its requests, which they would keep from ending.
 */
public final class ChangeStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);

    private static final int BEFORE_WEB_SERVER = Integer.MAX_VALUE;
    private static final ThreadFactory THREADS = DaemonThreads.named("changes");
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final int RECONNECT_AFTER_MILLISECONDS = 2_000;

    private final ChangeFeed feed;
    private final Set<Thread> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** Streams changes of the feed. */
    public ChangeStreams(ChangeFeed feed) {
        this.feed = feed;
    }

    /**
     * Opens a stream.
     *
     * @param after the position after which it begins
     * @param share the caller's share, which is given back when the stream ends
     * @throws se.paragraf.web.problem.ProblemException if the server is about to stop
     */
    SseEmitter open(long after, Shares.Held share) {
        if (!running) {
            share.close();
            throw EdgeProblems.unavailable(
                    new Wording("Tjänsten håller på att stanna.", "The service is about to stop."),
                    RETRY_AFTER_SECONDS);
        }
        SseEmitter emitter = new SseEmitter(0L);
        ChangeStream stream = new ChangeStream(feed, after, new ServerSentEvents(emitter), System::nanoTime);
        Thread thread = THREADS.newThread(() -> run(stream, share));
        open.add(thread);
        emitter.onError(e -> thread.interrupt());
        emitter.onCompletion(thread::interrupt);
        thread.start();
        return emitter;
    }

    private void run(ChangeStream stream, Shares.Held share) {
        try (share) {
            stream.run();
        } catch (RuntimeException e) {
            LOG.warn("A stream of changes failed: {}", e.toString());
        } finally {
            open.remove(Thread.currentThread());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_WEB_SERVER;
    }

    /**
     * Writes changes as server-sent events (HTML Living Standard, section 9.2), whose identifier is the position.
     *
     * @param emitter writes them
     */
    private record ServerSentEvents(SseEmitter emitter) implements ChangeStream.Listener {

        @Override
        public void onChange(Change change) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(change.position()))
                    .name("change")
                    .data(change.json(), MediaType.TEXT_PLAIN));
        }

        @Override
        public void onHeartbeat() throws IOException {
            emitter.send(SseEmitter.event()
                    .reconnectTime(RECONNECT_AFTER_MILLISECONDS)
                    .comment("alive"));
        }

        @Override
        public void onEnd() {
            emitter.complete();
        }
    }
}
