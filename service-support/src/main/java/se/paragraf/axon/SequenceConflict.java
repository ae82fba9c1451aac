package se.paragraf.axon;

import static io.grpc.Metadata.ASCII_STRING_MARSHALLER;

import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Recognises a conflict of sequence numbers: another process appended to the same case between this one's reading and
 * its append, so nothing was stored, and the command has to be decided again on the case as it stands now.
 *
 * <p>Axon Server reports it as a gRPC error {@code OUT_OF_RANGE} with the code AXONIQ-2000, for a first event as for a
 * later one, and Axon's connector passes that on as it is. An embedded event store throws Axon's own exceptions.
 *
 * <p>Two commands of one process that each hold a case file and wait for the other's are a conflict too: Axon's locks
 * detect it and refuse one of them, which has recorded nothing and is decided again when the other is done.
 */
public final class SequenceConflict {

    /**
     * How often a command is decided before its sender is told to send it again. Each lost attempt means that another
     * command was recorded, so with two processes half of the attempts are lost at the worst.
     */
    public static final int ATTEMPTS = 20;

    private static final String INVALID_SEQUENCE = ErrorCode.INVALID_EVENT_SEQUENCE.errorCode();
    private static final Metadata.Key<String> ERROR_CODE = Metadata.Key.of("AxonIQ-ErrorCode", ASCII_STRING_MARSHALLER);
    private static final int LONGEST_PAUSE_MILLIS = 64;

    private SequenceConflict() {}

    /** Whether the exception, or what caused it, reports such a conflict. */
    public static boolean isMeantBy(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof DeadlockException
                    || cause instanceof StatusRuntimeException refused && isInvalidSequence(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvalidSequence(StatusRuntimeException refused) {
        Metadata trailers = refused.getTrailers();
        return trailers != null && INVALID_SEQUENCE.equals(trailers.get(ERROR_CODE));
    }

    /**
     * Waits a random time before the next attempt, so that processes that lost at the same time do not meet again.
     *
     * @param failed how many attempts have failed, from 1; the longest wait doubles with each, up to 64 ms
     */
    public static void pauseAfter(int failed) {
        long longest = Math.min(LONGEST_PAUSE_MILLIS, 1L << failed);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(longest)));
    }
}
