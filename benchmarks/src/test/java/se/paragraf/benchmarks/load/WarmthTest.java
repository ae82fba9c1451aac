package se.paragraf.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a server is warm. */
class WarmthTest {

    @Test
    void given_a_third_window_with_less_than_a_tenth_for_the_compiler_then_it_is_warm() {
        Warmth warmth = new Warmth(20);
        warmth.add(2_000, 1_000);
        warmth.add(2_000, 300);
        assertThat(warmth.isReached()).isFalse();
        warmth.add(2_000, 199);
        assertThat(warmth.isReached()).isTrue();
        assertThat(warmth.windows()).isEqualTo(3);
    }

    @Test
    void given_a_compiler_that_still_works_then_it_is_not_warm() {
        Warmth warmth = new Warmth(20);
        for (int window = 0; window < 10; window++) {
            warmth.add(2_000, 200);
        }
        assertThat(warmth.isReached()).isFalse();
    }

    @Test
    void given_a_compiler_at_rest_at_the_very_beginning_then_three_windows_are_asked_for() {
        Warmth warmth = new Warmth(20);
        warmth.add(2_000, 0);
        warmth.add(2_000, 0);
        assertThat(warmth.isReached()).isFalse();
    }

    @Test
    void given_as_many_windows_as_there_may_be_then_it_has_to_do() {
        Warmth warmth = new Warmth(2);
        warmth.add(2_000, 1_000);
        warmth.add(2_000, 1_000);
        assertThat(warmth.isReached()).isTrue();
    }
}
