package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    private static final int ENTRY = 1_000;

    private final BoundedCache<Integer, String> cache = new BoundedCache<>(10 * ENTRY, String::length);

    @Test
    void what_was_used_longest_ago_is_evicted_beyond_the_bound() {
        IntStream.range(0, 10).forEach(this::put);
        assertThat(cache.size()).isEqualTo(10);
        assertThat(cache.get(0)).isNotNull();

        put(10);

        assertThat(cache.size()).isEqualTo(10);
        assertThat(cache.get(0)).isNotNull();
        assertThat(cache.get(1)).isNull();
    }

    @Test
    void a_value_that_takes_the_place_of_another_counts_once() {
        IntStream.range(0, 100).forEach(again -> put(1));
        IntStream.range(2, 11).forEach(this::put);

        assertThat(cache.size()).isEqualTo(10);
        assertThat(cache.get(1)).isNotNull();
    }

    @Test
    void a_value_that_would_evict_many_others_is_not_kept_and_the_earlier_one_is_gone() {
        IntStream.range(0, 9).forEach(this::put);

        cache.put(3, "x".repeat(5 * ENTRY));

        assertThat(cache.get(3)).isNull();
        assertThat(cache.size()).isEqualTo(8);
    }

    private void put(int key) {
        cache.put(key, "x".repeat(ENTRY - 256));
    }
}
