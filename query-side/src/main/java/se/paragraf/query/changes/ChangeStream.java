package se.paragraf.query.changes;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Stream of changes to one listener from a position on, each once and in order. It ends after {@link #MAX_DURATION}: the
 * client reconnects by itself, with the last position, and is authenticated again.
 */
final class ChangeStream implements Runnable {

    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);
    private static final int BATCH = 200;

    /** How long a stream lasts at most, since the token is verified only at its beginning. */
    static final Duration MAX_DURATION = Duration.ofMinutes(15);

    private final ChangeFeed feed;
    private final Listener listener;
    private final LongSupplier nanoTime;
    private long position;

    /** Receiver of the changes. */
    interface Listener {

        void onChange(Change change) throws IOException;

        /** Called when nothing has happened, to keep proxies from closing the connection. */
        void onHeartbeat() throws IOException;

        /** Called at the end of the stream. */
        void onEnd();
    }

    ChangeStream(ChangeFeed feed, long after, Listener listener, LongSupplier nanoTime) {
        this.feed = feed;
        this.position = after;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    @Override
    public void run() {
        long begun = nanoTime.getAsLong();
        try {
            listener.onHeartbeat();
            while (!Thread.currentThread().isInterrupted() && nanoTime.getAsLong() - begun < MAX_DURATION.toNanos()) {
                List<Change> changes = feed.after(position, BATCH);
                for (Change change : changes) {
                    listener.onChange(change);
                    position = change.position();
                }
                if (changes.isEmpty() && !feed.awaitBeyond(position, HEARTBEAT_INTERVAL)) {
                    listener.onHeartbeat();
                }
            }
        } catch (IOException | IllegalStateException e) {
            // The client has disconnected; it knows the last position that it received.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listener.onEnd();
        }
    }
}
