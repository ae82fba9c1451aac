package se.paragraf.command.aggregate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Axon aggregate cache bounded by size, least recently used first out: the case that is worked on is the one that was
 * opened last. A cache that admits by frequency, as Caffeine does, keeps the cases that are done, which had as many
 * commands, and drops those that are new. Axon's own implementations hold weak references, which a busy process loses at
 * every collection, or need a JCache provider.
 */
public final class CaseFileCache implements Cache {

    private final Map<Object, Object> entries;

    /**
     * Creates a cache of that size.
     *
     * @param maximumSize how many case files it holds
     */
    public CaseFileCache(int maximumSize) {
        this.entries = Collections.synchronizedMap(new LeastRecentlyUsed(maximumSize));
    }

    /** A map in the order of access, which drops what was not used for longest. */
    private static final class LeastRecentlyUsed extends LinkedHashMap<Object, Object> {

        private final int maximumSize;

        LeastRecentlyUsed(int maximumSize) {
            super(16, 0.75f, true);
            this.maximumSize = maximumSize;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > maximumSize;
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return (V) entries.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.clear();
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
