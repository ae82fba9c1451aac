package se.paragraf.query.changes;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams that are open: each has a thread of its own, so that a slow listener holds up nobody else. They are ended
 * before the server begins to wait for its requests, or they would keep it from stopping.
 */
public final class ChangeStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);

    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE;
    private static final int RECONNECT_AFTER_MILLISECONDS = 2_000;

    private final ChangeFeed feed;
    private final Semaphore free;
    private final Set<Thread> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** @param most how many streams may be open at a time */
    public ChangeStreams(ChangeFeed feed, int most) {
        this.feed = feed;
        this.free = new Semaphore(most);
    }

    /**
     * Opens a stream.
     *
     * @param after the position after which it begins
     * @return the stream, or nothing where as many are open as may be
     */
    Optional<SseEmitter> open(long after) {
        if (!running || !free.tryAcquire()) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(0L);
        ChangeStream stream = new ChangeStream(feed, after, new ServerSentEvents(emitter), System::nanoTime);
        Thread thread = new Thread(() -> run(stream), "changes");
        thread.setDaemon(true);
        open.add(thread);
        emitter.onError(lost -> thread.interrupt());
        emitter.onCompletion(thread::interrupt);
        thread.start();
        return Optional.of(emitter);
    }

    private void run(ChangeStream stream) {
        try {
            stream.run();
        } catch (RuntimeException unread) {
            LOG.warn("a stream of changes ended: {}", unread.toString());
        } finally {
            open.remove(Thread.currentThread());
            free.release();
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
        return BEFORE_THE_WEB_SERVER;
    }

    /**
     * Writes changes as server-sent events (HTML Living Standard, section 9.2), whose identifier is the position.
     *
     * @param emitter writes them
     */
    private record ServerSentEvents(SseEmitter emitter) implements ChangeStream.Listener {

        @Override
        public void take(Change change) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(change.position()))
                    .name("change")
                    .data(change.json(), MediaType.TEXT_PLAIN));
        }

        @Override
        public void signOfLife() throws IOException {
            emitter.send(SseEmitter.event()
                    .reconnectTime(RECONNECT_AFTER_MILLISECONDS)
                    .comment("alive"));
        }

        @Override
        public void end() {
            emitter.complete();
        }
    }
}
