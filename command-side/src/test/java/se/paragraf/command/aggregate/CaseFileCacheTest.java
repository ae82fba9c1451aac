package se.paragraf.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which case files stay in memory. */
class CaseFileCacheTest {

    private static final int SIZE = 1_000;
    private static final int COMMANDS_OF_A_CASE = 16;

    private final CaseFileCache cache = new CaseFileCache(SIZE);

    @Test
    void given_a_full_cache_of_cases_that_are_done_when_others_are_worked_on_then_these_stay_in_memory() {
        IntStream.range(0, SIZE).forEach(this::record);

        IntStream.range(SIZE, 2 * SIZE).forEach(this::open);

        assertThat(IntStream.range(SIZE, 2 * SIZE)).allMatch(cache::containsKey);
    }

    @Test
    void given_a_full_cache_when_a_case_is_opened_then_the_one_that_was_not_used_for_longest_goes() {
        IntStream.range(0, SIZE).forEach(this::open);
        assertThat(cache.<Integer, String>get(0)).isEqualTo("case file 0");

        open(SIZE);

        assertThat(cache.containsKey(0)).isTrue();
        assertThat(cache.containsKey(1)).isFalse();
        assertThat(cache.containsKey(SIZE)).isTrue();
    }

    private void record(int number) {
        open(number);
        for (int command = 1; command < COMMANDS_OF_A_CASE; command++) {
            assertThat(cache.<Integer, String>get(number)).isNotNull();
            open(number);
        }
    }

    private void open(int number) {
        cache.put(number, "case file " + number);
    }
}
