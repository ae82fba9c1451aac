package se.paragraf.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.paragraf.value.AgreementId;

/**
 * The positions of one case file's events, delta-encoded as variable-length integers: three or four bytes for each as a
 * rule, twenty at most, so that those of a whole register fit in memory.
 */
final class CasePositions {

    private static final int START = 16;
    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[START];
    private int used;
    private int count;
    private long lastSequence = -1;
    private long lastPosition;
    private long highestSequence = -1;
    private Instant lastInstant = Instant.MIN;
    private boolean whole = true;

    /** Consumer of events and their positions. */
    @FunctionalInterface
    interface Visitor {
        void visit(long sequence, long position);
    }

    /**
     * Adds an event.
     *
     * @return when the one before it was recorded; {@link Instant#MIN} where it is the first
     */
    Instant add(long sequence, long position, Instant recordedAt) {
        Instant before = lastInstant;
        lastInstant = recordedAt;
        long step = sequence - lastSequence - 1;
        whole &= step == 0;
        write((step << 1) ^ (step >> 63));
        write(position - lastPosition);
        lastSequence = sequence;
        lastPosition = position;
        highestSequence = Math.max(highestSequence, sequence);
        count++;
        return before;
    }

    /** The highest sequence, or -1 where there is none. */
    long highestSequence() {
        return highestSequence;
    }

    /** Whether no event is missing, repeated or out of order. */
    boolean isWhole() {
        return whole;
    }

    /** Number of events. */
    int count() {
        return count;
    }

    /** Visits each event, in the order of the positions. */
    void forEach(Visitor visitor) {
        long sequence = -1;
        long position = 0;
        int[] at = {0};
        for (int index = 0; index < count; index++) {
            long step = read(at);
            sequence += ((step >>> 1) ^ -(step & 1)) + 1;
            position += read(at);
            visitor.visit(sequence, position);
        }
    }

    /** Finds the events recorded after one with a higher sequence. Missing events are reported elsewhere. */
    List<Difference> outOfOrder(AgreementId agreementId) {
        List<Difference> differences = new ArrayList<>();
        long[] highest = {-1};
        forEach((sequence, position) -> {
            if (sequence <= highest[0]) {
                differences.add(Difference.ofEvent(
                        Finding.EVENT_OUT_OF_ORDER,
                        agreementId,
                        sequence,
                        position,
                        "sequence",
                        "> " + highest[0],
                        String.valueOf(sequence)));
            }
            highest[0] = Math.max(highest[0], sequence);
        });
        return differences;
    }

    private void write(long number) {
        long rest = number;
        do {
            if (used == bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            long group = rest & (MORE - 1);
            rest >>>= GROUP;
            bytes[used++] = (byte) (rest == 0 ? group : group | MORE);
        } while (rest != 0);
    }

    private long read(int[] at) {
        long number = 0;
        int shift = 0;
        byte group;
        do {
            group = bytes[at[0]++];
            number |= (long) (group & (MORE - 1)) << shift;
            shift += GROUP;
        } while ((group & MORE) != 0);
        return number;
    }
}
