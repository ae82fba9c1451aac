package se.paragraf.logging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import se.paragraf.startup.DaemonThreads;

/** Timer of the windows in which log lines are counted. Each counter is called at the end of each, and at the last. */
public final class LogWindow implements AutoCloseable {

    /** How long a window is. */
    public static final Duration LENGTH = Duration.ofMinutes(1);

    private final List<Runnable> summaries = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("log-window"));

    LogWindow() {
        timer.scheduleAtFixedRate(this::end, LENGTH.toSeconds(), LENGTH.toSeconds(), TimeUnit.SECONDS);
    }

    /** Calls this at the end of each window; it must not throw. */
    public void atEnd(Runnable summary) {
        summaries.add(summary);
    }

    /** Ends the window now. */
    public void end() {
        summaries.forEach(Runnable::run);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        end();
    }
}
