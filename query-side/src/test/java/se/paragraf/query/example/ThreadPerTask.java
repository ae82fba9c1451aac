package se.paragraf.query.example;

import java.util.concurrent.Executor;

/**
 * An executor that runs each task on a thread of its own, for tests whose tasks wait for each other. The common pool has
 * one thread on two processors, and since Java 25 tasks queue for it.
 */
public final class ThreadPerTask {

    /** Runs each task on a new daemon thread. */
    public static final Executor EXECUTOR = task -> {
        Thread thread = new Thread(task, "test-task");
        thread.setDaemon(true);
        thread.start();
    };

    private ThreadPerTask() {}
}
