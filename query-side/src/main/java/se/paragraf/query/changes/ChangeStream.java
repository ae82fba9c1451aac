package se.paragraf.query.changes;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Sends changes to one listener as they are recorded, each once and in order, from a position on. */
final class ChangeStream implements Runnable {

    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(15);
    private static final int BATCH = 200;

    private final ChangeFeed feed;
    private final Listener listener;
    private long position;

    /** Whoever is sent the changes. */
    interface Listener {

        void take(Change change) throws IOException;

        /** Nothing has happened: says so, so that whoever is between the two does not take the connection for dead. */
        void signOfLife() throws IOException;

        /** There is no more to come on this connection. */
        void end();
    }

    ChangeStream(ChangeFeed feed, long after, Listener listener) {
        this.feed = feed;
        this.position = after;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            listener.signOfLife();
            while (!Thread.currentThread().isInterrupted()) {
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
