package se.paragraf.query.eventlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.paragraf.value.AgreementId;

/** Event log in a list, for tests. */
public final class NaiveEventLog implements EventLog {

    private final List<StoredEvent> events = new ArrayList<>();
    private final boolean gapless;

    /** A log whose positions may have gaps. */
    public NaiveEventLog() {
        this(false);
    }

    /** @param gapless whether it says of its positions that they have no gaps */
    public NaiveEventLog(boolean gapless) {
        this.gapless = gapless;
    }

    /** Stores an event; the first has position 0. */
    public synchronized void add(StoredEvent event) {
        events.add(event);
    }

    @Override
    public synchronized List<StoredEvent> after(long position, int limit) {
        return Stream.of(events.toArray(StoredEvent[]::new))
                .filter(event -> event.position() > position)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<StoredEvent> ofAgreement(AgreementId agreementId, long fromSequence, int limit) {
        return events.stream()
                .filter(event -> event.agreementId().equals(agreementId.toString()) && event.sequence() >= fromSequence)
                .sorted(Comparator.comparing(StoredEvent::sequence))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long head() {
        return events.isEmpty() ? NOTHING : events.get(events.size() - 1).position();
    }

    @Override
    public boolean isGapless() {
        return gapless;
    }
}
