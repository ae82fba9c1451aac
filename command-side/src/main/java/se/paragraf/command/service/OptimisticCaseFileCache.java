package se.paragraf.command.service;

import java.util.Optional;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.aggregate.CaseFileCache;

/**
 * Optimistic cache of case files, for an instance that shares its event store with others. An entry can be out of date,
 * since another instance can have recorded in the case, but it is never wrong: it is what the first events of its case give,
 * up to the last that it has. The event store accepts an append only at the sequence that follows the last event, so an
 * append decided on such an entry is either accepted, and the entry was up to date, or it is refused and nothing is stored.
 *
 * <p>An entry is taken out when a command loads it and put back once the events of that command are stored, while the case
 * is still locked in this instance. So a case file whose command was refused, rolled back, or left with its outcome unknown
 * is not here any more.
 *
 * <p>A command gets an entry only by an {@link Offer}, and only that of the case it is for: an answer that rests on an entry
 * without an append is not checked by the event store, and the command has to be decided again without. Batches and the
 * second case file of a command are read from the event store.
 */
final class OptimisticCaseFileCache implements Cache {

    private static final String OFFER = Offer.class.getName();

    private final CaseFileCache entries;

    /** @param maximumSize how many case files it holds; the least recently used are evicted beyond it */
    OptimisticCaseFileCache(int maximumSize) {
        this.entries = new CaseFileCache(maximumSize);
    }

    /** Lets one unit of work take the first case file that it loads from the cache. */
    static final class Offer {

        private boolean taken;

        /** Makes the offer to the current unit of work. */
        void make() {
            CurrentUnitOfWork.get().root().resources().put(OFFER, this);
        }

        /** Whether the case file came from the cache. */
        boolean isTaken() {
            return taken;
        }
    }

    @Override
    public <K, V> @Nullable V get(K key) {
        Offer offer = currentUnit()
                .map(unit -> (Offer) unit.root().resources().remove(OFFER))
                .orElse(null);
        if (offer == null) {
            return null;
        }
        V entry = entries.get(key);
        offer.taken = entry != null;
        entries.remove(key);
        return entry;
    }

    private static Optional<UnitOfWork<?>> currentUnit() {
        return CurrentUnitOfWork.isStarted() ? Optional.of(CurrentUnitOfWork.get()) : Optional.empty();
    }

    @Override
    public void put(Object key, Object value) {
        CurrentUnitOfWork.get().root().afterCommit(stored -> entries.put(key, value));
    }

    /** Not supported: case files are put by the repository alone, after a commit. */
    @Override
    public boolean putIfAbsent(Object key, Object value) {
        throw new UnsupportedOperationException("a case file is put into the cache after a commit only");
    }

    @Override
    public boolean remove(Object key) {
        return entries.remove(key);
    }

    /**
     * Empties the cache, as each new connection to the event store does. A server that comes back after a power failure may
     * have lost what it acknowledged last, and one that was restored from a backup has lost more: what a case file in memory
     * has beyond that is then not in the store.
     */
    @Override
    public void removeAll() {
        entries.removeAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    /** Not supported: nothing listens to this cache. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("the case file cache has no listeners");
    }
}
