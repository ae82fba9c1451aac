package se.paragraf.query.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.paragraf.value.AgreementId;

/**
 * An event that could not be taken into the views, and the events of the same case file that came after it. The events
 * themselves stay where they are recorded; here stands where.
 *
 * @param agreementId whose views stand still
 * @param eventId the event that failed
 * @param type what it is
 * @param sequence its place in the case file
 * @param cause why it failed
 * @param since when it failed
 * @param positions where it is recorded, and where those that wait behind it are, rising
 */
public record DeadLetter(
        AgreementId agreementId,
        String eventId,
        String type,
        long sequence,
        String cause,
        Instant since,
        List<Long> positions) {

    /** Keeps its own copy of the positions, of which there is at least one. */
    public DeadLetter {
        positions = List.copyOf(positions);
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("a dead letter has an event");
        }
    }

    /** The letter with one more event that waits; the same where that waits already. */
    public DeadLetter with(long position) {
        if (position <= last()) {
            return this;
        }
        List<Long> more = new ArrayList<>(positions);
        more.add(position);
        return new DeadLetter(agreementId, eventId, type, sequence, cause, since, more);
    }

    /** Where the last of its events is recorded. */
    public long last() {
        return positions.get(positions.size() - 1);
    }
}
