package se.paragraf.startup;

import java.util.concurrent.ThreadFactory;

/** A thread factory for daemon threads, which do not keep the process from exiting. */
public final class DaemonThreads {

    private DaemonThreads() {}

    /**
     * A factory of daemon threads.
     *
     * @param name the name of each thread, as it appears in logs and thread dumps
     */
    public static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
