package se.paragraf.standalone.eventstore;

/** Waits to the end, and hands an interrupt on to whoever comes next. */
final class Uninterruptibly {

    private Uninterruptibly() {}

    /** Something to wait for that answers. */
    @FunctionalInterface
    interface Answer<T> {
        T await() throws InterruptedException;
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Wait {
        void await() throws InterruptedException;
    }

    static void run(Wait wait) {
        get(() -> {
            wait.await();
            return true;
        });
    }

    static <T> T get(Answer<T> answer) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
