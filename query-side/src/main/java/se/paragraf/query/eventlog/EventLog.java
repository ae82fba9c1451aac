package se.paragraf.query.eventlog;

import java.util.List;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.AgreementId;

/** Port to the event log: reads the events as they are stored, before any upcasting, those of agreements only. */
public interface EventLog {

    /** The position before the first. */
    long NOTHING = ViewReader.NOTHING;

    /**
     * The events after a position, in the order of their positions.
     *
     * @param position the position, {@link #NOTHING} for all
     * @param limit how many at most, from 1
     */
    List<StoredEvent> after(long position, int limit);

    /**
     * Where the events after a position are, in the order of their positions, without what they say: a scan of the whole log
     * reads less.
     *
     * @param position the position, {@link #NOTHING} for all
     * @param limit how many at most, from 1
     */
    default List<EventPlace> placesAfter(long position, int limit) {
        return after(position, limit).stream().map(EventPlace::of).toList();
    }

    /**
     * One agreement's events in the order of their sequences.
     *
     * @param fromSequence the sequence of the first, from 0
     * @param limit how many at most, from 1
     */
    List<StoredEvent> ofAgreement(AgreementId agreementId, long fromSequence, int limit);

    /** The position of the last event, or {@link #NOTHING}. */
    long head();

    /**
     * Whether positions follow each other without gaps, the first being 1, so that a position that is missing is an event
     * that is missing. Where it is not so they rise everywhere all the same.
     */
    default boolean isGapless() {
        return false;
    }
}
