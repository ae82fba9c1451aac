package se.paragraf.standalone.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.time.InstantSource;
import org.axonframework.common.IdentifierFactory;

/**
 * Axon's identifiers as UUID version 7 (RFC 9562), which grow with time, so that an index of them grows at its end. Within
 * a process each is greater than all made before it, in any thread, even if the clock is set back. Axon finds this class
 * by {@link java.util.ServiceLoader}.
 */
public final class UuidVersion7IdentifierFactory extends IdentifierFactory {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
    private final InstantSource clock;
    private long latestMillisecond;

    /** A factory on the system clock. */
    public UuidVersion7IdentifierFactory() {
        this(Clock.systemUTC());
    }

    UuidVersion7IdentifierFactory(InstantSource clock) {
        this.clock = clock;
    }

    // The generator reads its clock before it takes its lock, and restarts its counter if two threads swap in between.
    @Override
    public synchronized String generateIdentifier() {
        latestMillisecond = Math.max(latestMillisecond, clock.millis());
        return generator.construct(latestMillisecond).toString();
    }
}
