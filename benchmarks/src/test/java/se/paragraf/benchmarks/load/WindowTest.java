package se.paragraf.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.paragraf.benchmarks.Samples;

/** What is counted of a window. */
class WindowTest {

    @Test
    void given_four_answers_in_two_seconds_then_rate_and_costs_are_by_the_answers_that_came() {
        Window window = new Window(2_000_000_000L, Samples.of(1, 2, 3, 4), 10, 1);
        assertThat(window.rate()).isEqualTo(2);
        assertThat(window.serverCost()).isEqualTo(2.5);
        assertThat(window.clientCost()).isEqualTo(0.25);
    }
}
