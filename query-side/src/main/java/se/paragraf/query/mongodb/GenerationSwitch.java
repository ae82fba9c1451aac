package se.paragraf.query.mongodb;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.mongodb.Generations.Announcement;
import se.paragraf.query.view.CatchUp;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.OutOfServiceException;

/**
 * Switch between generations of views, without a transaction. Writers first announce, in the document that names the
 * generation in service, the position up to which they are about to write. The switch is a conditional change of that same
 * document, made only where nothing beyond what the new generation reflects was announced. So no generation is put into
 * service that lacks what a writer of the old one has written.
 *
 * <p>The switch asks the writers to wait, so that it gets its turn. This is only a request: a writer that has waited for
 * {@link #TIMEOUT} goes on, since the instance that asked may have crashed.
 */
final class GenerationSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationSwitch.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final long POLL_INTERVAL_MILLISECONDS = 10;
    private static final int ATTEMPTS = 20;

    private final Generations generations;

    GenerationSwitch(Generations generations) {
        this.generations = generations;
    }

    /**
     * Announces that the generation in service is about to be written up to a position.
     *
     * @throws OutOfServiceException if it is not in service; it must not be written then
     */
    void announce(Generation generation, long position) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        Announcement announced = generations.announce(generation, position);
        while (announced == Announcement.HELD) {
            if (System.nanoTime() > end) {
                LOG.warn("The switch of generations takes longer than {}; writing goes on without waiting", TIMEOUT);
                generations.release();
            } else {
                pause();
            }
            announced = generations.announce(generation, position);
        }
        if (announced == Announcement.OUT_OF_SERVICE) {
            throw new OutOfServiceException(generation);
        }
    }

    /**
     * Switches as soon as the other generation reflects all that was announced.
     *
     * @return whether it did
     */
    boolean switchTo(Generation from, Generation to, CatchUp catchUp) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS && generations.hold(from); attempt++) {
                if (generations.switchTo(from, to, catchUp.toTheHead())) {
                    return true;
                }
            }
            return false;
        } finally {
            generations.release();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_INTERVAL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a switch of generations", e);
        }
    }
}
