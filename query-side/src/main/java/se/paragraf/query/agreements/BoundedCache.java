package se.paragraf.query.agreements;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Cache on Caffeine, bounded by the estimated size of its entries; those that are used least are evicted beyond it. It knows
 * nothing of staleness: its reader compares the version in an entry with the one that the store has.
 */
final class BoundedCache<K, V> {

    /** What an entry costs beside its value. */
    private static final long BYTES_OF_AN_ENTRY = 256;

    private final Cache<K, V> entries;

    /**
     * An empty cache.
     *
     * @param mostBytes how large it gets at most
     * @param bytes how large a value is
     */
    BoundedCache(long mostBytes, ToLongFunction<V> bytes) {
        // Evictions in the thread that puts: a pool of threads of its own would outlive the register.
        this.entries = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(mostBytes)
                .<K, V>weigher(
                        (key, value) -> (int) Math.min(Integer.MAX_VALUE, BYTES_OF_AN_ENTRY + bytes.applyAsLong(value)))
                .build();
    }

    /** A cache that gets as large as such a part of the heap. */
    static <K, V> BoundedCache<K, V> ofHeap(int part, ToLongFunction<V> bytes) {
        return new BoundedCache<>(Runtime.getRuntime().maxMemory() / part, bytes);
    }

    /** The value that is kept under the key, or null. */
    @Nullable
    V get(K key) {
        return entries.getIfPresent(key);
    }

    /** Keeps a value under the key, in the place of another. */
    void put(K key, V value) {
        entries.put(key, value);
    }

    /** How many entries are kept. */
    long size() {
        entries.cleanUp();
        return entries.estimatedSize();
    }
}
