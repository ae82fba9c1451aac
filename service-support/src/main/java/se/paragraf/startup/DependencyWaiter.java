package se.paragraf.startup;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Waits for each server before anything else of the service starts, and says so. The waits between the attempts grow to
 * half a minute. Until then nothing listens: whoever asks is refused the connection, and whoever watches over the
 * service sees that it is not ready. Who stops it meanwhile does not wait along: Spring would not close what has not
 * finished starting, so the process is ended there and then, which is safe because nothing else has started yet.
 */
public final class DependencyWaiter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DependencyWaiter.class);
    private static final long FIRST_WAIT_MILLISECONDS = 500;
    private static final double GROWTH = 1.5;
    private static final long LONGEST_WAIT_MILLISECONDS = 30_000;

    /** What a process ends with that was told to: 128 and the number of SIGTERM, as shells have it. */
    private static final int TOLD_TO_END = 143;

    private final List<Dependency> servers;
    private volatile boolean running;

    public DependencyWaiter(List<Dependency> servers) {
        this.servers = servers;
    }

    @Override
    public void start() {
        Thread end = new Thread(() -> Runtime.getRuntime().halt(TOLD_TO_END), "stopped-while-waiting");
        Runtime.getRuntime().addShutdownHook(end);
        servers.forEach(this::await);
        Runtime.getRuntime().removeShutdownHook(end);
        running = true;
    }

    private void await(Dependency server) {
        BackOffExecution waits = waits();
        boolean answers = answers(server, false);
        boolean waited = !answers;
        while (!answers) {
            long wait = waits.nextBackOff();
            LOG.warn("{} at {} does not answer; asking again in {} ms", server.name(), server.address(), wait);
            try {
                Thread.sleep(wait);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting for " + server.name(), stopped);
            }
            answers = answers(server, true);
        }
        if (waited) {
            LOG.info("{} at {} answers", server.name(), server.address());
        }
    }

    private static boolean answers(Dependency server, boolean again) {
        try {
            server.greet();
            return true;
        } catch (RuntimeException silent) {
            if (!again) {
                LOG.info("{}: {}", server.name(), silent.getMessage());
            }
            return false;
        }
    }

    private static BackOffExecution waits() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT_MILLISECONDS, GROWTH);
        backOff.setMaxInterval(LONGEST_WAIT_MILLISECONDS);
        return backOff.start();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
