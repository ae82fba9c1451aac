package se.paragraf.query.agreements;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A cache of what was used last, bounded by its estimated size: the least recently used are evicted beyond it. It knows
 * nothing of staleness: who reads an entry compares the version in it with the one that the store has.
 */
final class BoundedCache<K, V> {

    /** What an entry costs beside its value. */
    private static final long BYTES_OF_AN_ENTRY = 256;

    private final long mostBytes;
    private final ToLongFunction<V> bytes;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /**
     * An empty cache.
     *
     * @param mostBytes how large it gets at most; a value of more than an eighth of it is not kept
     * @param bytes how large a value is, the same whenever it is asked
     */
    BoundedCache(long mostBytes, ToLongFunction<V> bytes) {
        this.mostBytes = mostBytes;
        this.bytes = bytes;
    }

    /** A cache that gets as large as such a part of the heap. */
    static <K, V> BoundedCache<K, V> ofHeap(int part, ToLongFunction<V> bytes) {
        return new BoundedCache<>(Runtime.getRuntime().maxMemory() / part, bytes);
    }

    /** The value that is kept under the key, or null. */
    synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    /** Keeps a value under the key, in the place of another. */
    synchronized void put(K key, V value) {
        remove(entries.remove(key));
        long size = size(value);
        if (size > mostBytes / 8) {
            return;
        }
        entries.put(key, value);
        held += size;
        Iterator<V> oldest = entries.values().iterator();
        while (held > mostBytes) {
            remove(oldest.next());
            oldest.remove();
        }
    }

    /** How many entries are kept. */
    synchronized int size() {
        return entries.size();
    }

    private void remove(@Nullable V value) {
        held -= value == null ? 0 : size(value);
    }

    private long size(V value) {
        return BYTES_OF_AN_ENTRY + bytes.applyAsLong(value);
    }
}
