package se.paragraf.query.projection;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.status.StatusEntries;
import se.paragraf.query.view.Generation;
import se.paragraf.value.AgreementId;

/**
 * Cache of the case files that were projected last, so that the next event of a case is applied to what is known of it, and
 * neither its facts nor its trail are read again. An entry is used only for the position at which the store has the facts,
 * which is asked for each batch: within a generation a document is only replaced by one from a later position, and the events
 * of a case up to a position never change. So neither a transaction that was rolled back, nor the retry of a dead letter, nor
 * another instance can leave an entry that is used and wrong. The least recently used are evicted beyond a bound of events.
 */
final class RecentCaseFiles {

    /** A cache that keeps nothing. */
    static final RecentCaseFiles NONE = new RecentCaseFiles(0);

    private final int mostEvents;
    private final LinkedHashMap<Key, CaseFile> files = new LinkedHashMap<>(16, 0.75f, true);
    private int events;

    private record Key(Generation generation, AgreementId agreementId) {}

    /**
     * A case file with what it is found by.
     *
     * @param history all its events
     * @param entries the index entries of its facts
     */
    record CaseFile(AgreementHistory history, StatusEntries entries) {

        /** The case file with its index entries, worked out from those of the earlier one if there is one. */
        static CaseFile of(AgreementHistory history, @Nullable CaseFile earlier) {
            return new CaseFile(
                    history,
                    earlier == null ? StatusEntries.of(history) : earlier.entries.after(earlier.history, history));
        }

        private int size() {
            return history.known().size();
        }
    }

    /** @param mostEvents how many events are kept at most, of all cases together */
    RecentCaseFiles(int mostEvents) {
        this.mostEvents = mostEvents;
    }

    /** The case file up to the event at that position, if that is the one that is here. */
    synchronized @Nullable CaseFile at(long position, Generation generation, AgreementId agreementId) {
        CaseFile file = files.get(new Key(generation, agreementId));
        return file != null && file.history().facts().last().position() == position ? file : null;
    }

    /** Keeps a case file in the place of an earlier one. */
    synchronized void keep(Generation generation, AgreementId agreementId, CaseFile file) {
        if (file.size() > mostEvents) {
            return;
        }
        CaseFile earlier = files.put(new Key(generation, agreementId), file);
        events += file.size() - (earlier == null ? 0 : earlier.size());
        Iterator<Map.Entry<Key, CaseFile>> oldest = files.entrySet().iterator();
        while (events > mostEvents) {
            events -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
