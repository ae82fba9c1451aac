package se.paragraf.startup;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Waits at the start for each {@link Dependency}, with exponential backoff of at most half a minute, before any other
 * bean of the lifecycle starts. Until then no port is open, and so the service is not ready. A signal to stop ends the
 * process at once: Spring would not close a context that has not finished starting, and nothing else has started yet.
 */
public final class DependencyWaiter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DependencyWaiter.class);
    private static final long INITIAL_INTERVAL_MILLISECONDS = 500;
    private static final double MULTIPLIER = 1.5;
    private static final long MAX_INTERVAL_MILLISECONDS = 30_000;

    /** The exit code after SIGTERM: 128 and its number, as shells have it. */
    private static final int TERMINATED = 143;

    private final List<Dependency> dependencies;
    private volatile boolean running;

    /** Waits for these, one after the other. */
    public DependencyWaiter(List<Dependency> dependencies) {
        this.dependencies = List.copyOf(dependencies);
    }

    @Override
    public void start() {
        Thread halt = new Thread(() -> Runtime.getRuntime().halt(TERMINATED), "stopped-while-waiting");
        Runtime.getRuntime().addShutdownHook(halt);
        try {
            dependencies.forEach(this::await);
        } finally {
            Runtime.getRuntime().removeShutdownHook(halt);
        }
        running = true;
    }

    private void await(Dependency dependency) {
        BackOffExecution intervals = intervals();
        boolean ready = isReady(dependency, false);
        boolean waited = !ready;
        while (!ready) {
            long interval = intervals.nextBackOff();
            LOG.warn("{} at {} does not answer; retry in {} ms", dependency.name(), dependency.address(), interval);
            try {
                Thread.sleep(interval);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + dependency.name(), e);
            }
            ready = isReady(dependency, true);
        }
        if (waited) {
            LOG.info("{} at {} answers", dependency.name(), dependency.address());
        }
    }

    /** Probes the dependency. Only the first failure is logged with its reason. */
    private static boolean isReady(Dependency dependency, boolean isRetry) {
        try {
            dependency.probe();
            return true;
        } catch (StartRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!isRetry) {
                LOG.info("{} is not ready: {}", dependency.name(), e.getMessage());
            }
            return false;
        }
    }

    private static BackOffExecution intervals() {
        ExponentialBackOff backOff = new ExponentialBackOff(INITIAL_INTERVAL_MILLISECONDS, MULTIPLIER);
        backOff.setMaxInterval(MAX_INTERVAL_MILLISECONDS);
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

    /** The first phase. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
