package se.paragraf.query.mongodb;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.mongodb.Generations.Announcement;
import se.paragraf.query.view.CatchUp;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.OutOfServiceException;

/**
 * Sees to it, without a transaction, that no generation is put into service which lacks what those who write the one
 * before have told: each says how far it is about to write before it writes, in the document that names the generation
 * in service, and the switch is a change of that same document which is made only where nothing beyond it was told.
 *
 * <p>So that the switch gets its turn beside many who write, they are asked to wait. It is no more than a request: who
 * has waited long enough goes on, as where the instance that asked has died.
 */
final class GenerationSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationSwitch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long MILLISECONDS_BETWEEN_LOOKS = 10;
    private static final int ATTEMPTS = 20;

    private final Generations generations;

    GenerationSwitch(Generations generations) {
        this.generations = generations;
    }

    /**
     * Tells that something is about to be written into the generation in service.
     *
     * @throws OutOfServiceException if it is not in service, so that nothing may be written into it
     */
    void make(Generation generation, long position) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Announcement made = generations.announce(generation, position);
        while (made == Announcement.HELD) {
            if (System.nanoTime() > end) {
                LOG.warn("a switch of generations takes longer than {}, so it is waited for no longer", PATIENCE);
                generations.release();
            } else {
                pause();
            }
            made = generations.announce(generation, position);
        }
        if (made == Announcement.OUT_OF_SERVICE) {
            throw new OutOfServiceException(generation);
        }
    }

    /** Switches once what the other generation reflects is all that was told; says whether it did. */
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
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a switch of generations was under way", stopped);
        }
    }
}
