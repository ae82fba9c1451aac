package se.paragraf.query.projection;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.Generation;
import se.paragraf.value.AgreementId;

/**
 * Cache of the case files that were projected last, so that a stream of events into one case does not read its trail again
 * for each of them. The least recently used are evicted beyond a bound of events. What an entry has too much does no harm:
 * a reader says how many events it wants, and an event never changes.
 */
final class RecentCaseFiles {

    /** A cache that keeps nothing. */
    static final RecentCaseFiles NONE = new RecentCaseFiles(0);

    private final int mostEvents;
    private final LinkedHashMap<Key, List<RecordedEvent>> files = new LinkedHashMap<>(16, 0.75f, true);
    private int events;

    private record Key(Generation generation, AgreementId agreementId) {}

    /** @param mostEvents how many events are kept at most, of all cases together */
    RecentCaseFiles(int mostEvents) {
        this.mostEvents = mostEvents;
    }

    /** The first events of the case, as far as they are here. */
    synchronized List<RecordedEvent> first(int count, Generation generation, AgreementId agreementId) {
        List<RecordedEvent> file = files.getOrDefault(new Key(generation, agreementId), List.of());
        return file.subList(0, Math.min(count, file.size()));
    }

    /** Keeps the events of a case, from the first on. */
    synchronized void keep(Generation generation, AgreementId agreementId, List<RecordedEvent> file) {
        if (file.isEmpty() || file.size() > mostEvents) {
            return;
        }
        List<RecordedEvent> earlier = files.put(new Key(generation, agreementId), List.copyOf(file));
        events += file.size() - (earlier == null ? 0 : earlier.size());
        Iterator<Map.Entry<Key, List<RecordedEvent>>> oldest = files.entrySet().iterator();
        while (events > mostEvents) {
            events -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
