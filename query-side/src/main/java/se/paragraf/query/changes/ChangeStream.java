package se.paragraf.query.changes;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Sends changes to one listener as they are recorded, each once and in order, from a position on. It ends after a while: who
 * listens comes again by itself, with the last position, and is asked for its token anew.
 */
final class ChangeStream implements Runnable {

    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(15);
    private static final int BATCH = 200;

    /** For how long a token that was good at the beginning is taken for good. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final ChangeFeed feed;
    private final Listener listener;
    private final LongSupplier nanoseconds;
    private long position;

    /** Whoever is sent the changes. */
    interface Listener {

        void take(Change change) throws IOException;

        /** Nothing has happened: says so, so that whoever is between the two does not take the connection for dead. */
        void signOfLife() throws IOException;

        /** There is no more to come on this connection. */
        void end();
    }

    ChangeStream(ChangeFeed feed, long after, Listener listener, LongSupplier nanoseconds) {
        this.feed = feed;
        this.position = after;
        this.listener = listener;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public void run() {
        long begun = nanoseconds.getAsLong();
        try {
            listener.signOfLife();
            while (!Thread.currentThread().isInterrupted() && nanoseconds.getAsLong() - begun < LONGEST.toNanos()) {
                List<Change> changes = feed.after(position, BATCH);
                for (Change change : changes) {
                    listener.take(change);
                    position = change.position();
                }
                if (changes.isEmpty() && !feed.awaitBeyond(position, BETWEEN_SIGNS_OF_LIFE)) {
                    listener.signOfLife();
                }
            }
        } catch (IOException | IllegalStateException gone) {
            // The listener has left; it knows the last position that it was sent.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            listener.end();
        }
    }
}
