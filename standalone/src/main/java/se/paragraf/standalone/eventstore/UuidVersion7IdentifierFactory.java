package se.paragraf.standalone.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.time.InstantSource;
import org.axonframework.common.IdentifierFactory;

/**
 * Makes identifiers that grow with time (RFC 9562, UUID version 7), so that an index of them grows at its end. Within a
 * process each is greater than all made before it, by whichever thread, also where the clock is set back. Axon finds this
 * class by {@link java.util.ServiceLoader}.
 */
public final class UuidVersion7IdentifierFactory extends IdentifierFactory {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
    private final InstantSource clock;
    private long latestMillisecond;

    /** On the system's clock. */
    public UuidVersion7IdentifierFactory() {
        this(Clock.systemUTC());
    }

    UuidVersion7IdentifierFactory(InstantSource clock) {
        this.clock = clock;
    }

    // The generator reads its clock before it takes its lock, and starts anew when two threads come in the other order.
    @Override
    public synchronized String generateIdentifier() {
        latestMillisecond = Math.max(latestMillisecond, clock.millis());
        return generator.construct(latestMillisecond).toString();
    }
}
