package se.paragraf.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a server is warm. */
class WarmthTest {

    @Test
    void given_two_windows_that_differ_by_less_than_5_percent_then_it_is_warm() {
        Warmth warmth = new Warmth(20);
        add(warmth, 4.0, 2.0);
        assertThat(warmth.isReached()).isFalse();
        add(warmth, 1.91);
        assertThat(warmth.isReached()).isTrue();
    }

    @Test
    void given_windows_that_still_fall_then_it_is_not_warm() {
        Warmth warmth = new Warmth(20);
        add(warmth, 4.0, 3.0, 2.0, 1.9);
        assertThat(warmth.isReached()).isFalse();
    }

    @Test
    void given_two_like_windows_at_the_very_beginning_then_a_third_is_asked_for() {
        Warmth warmth = new Warmth(20);
        add(warmth, 4.0, 4.0);
        assertThat(warmth.isReached()).isFalse();
    }

    @Test
    void given_as_many_windows_as_there_may_be_then_it_has_to_do() {
        Warmth warmth = new Warmth(3);
        add(warmth, 4.0, 2.0, 1.0);
        assertThat(warmth.isReached()).isTrue();
    }

    private static void add(Warmth warmth, double... costs) {
        for (double cost : costs) {
            warmth.add(cost);
        }
    }
}
