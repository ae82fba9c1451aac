package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    private static final int ENTRY = 1_000;

    private final BoundedCache<Integer, String> cache = new BoundedCache<>(10 * ENTRY, String::length);

    @Test
    void given_more_than_the_bound_when_they_are_put_then_the_cache_stays_within_it() {
        IntStream.range(0, 100).forEach(this::put);

        assertThat(cache.size()).isBetween(1L, 10L);
    }

    @Test
    void a_value_that_takes_the_place_of_another_counts_once() {
        IntStream.range(0, 100).forEach(again -> put(1));
        IntStream.range(2, 11).forEach(this::put);

        assertThat(cache.size()).isEqualTo(10);
    }

    @Test
    void given_a_value_beyond_the_bound_when_it_is_put_then_it_is_not_kept_and_the_earlier_one_is_gone() {
        IntStream.range(0, 9).forEach(this::put);

        cache.put(3, "x".repeat(11 * ENTRY));

        assertThat(cache.size()).isLessThanOrEqualTo(8);
        assertThat(cache.get(3)).isNull();
    }

    private void put(int key) {
        cache.put(key, "x".repeat(ENTRY - 256));
    }
}
