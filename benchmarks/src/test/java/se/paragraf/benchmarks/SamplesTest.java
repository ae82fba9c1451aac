package se.paragraf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Order statistics by nearest rank. */
class SamplesTest {

    @Test
    void a_percentile_is_the_smallest_value_that_so_many_do_not_exceed() {
        Samples samples = Samples.of(
                IntStream.rangeClosed(1, 200).mapToDouble(each -> 201 - each).toArray());
        assertThat(samples.percentile(0.99)).isEqualTo(198);
        assertThat(samples.median()).isEqualTo(100);
    }

    @Test
    void of_one_value_every_percentile_is_that_value() {
        assertThat(Samples.of(7).percentile(0.99)).isEqualTo(7);
        assertThat(Samples.of(7).percentile(0)).isEqualTo(7);
    }

    @Test
    void given_several_rounds_then_a_figure_is_their_median_with_their_spread_and_of_one_round_there_is_none() {
        assertThat(figure(3, 1, 2)).extracting(Figure::value, Figure::spread).containsExactly(2.0, 2.0);
        assertThat(figure(3)).extracting(Figure::value, Figure::spread).containsExactly(3.0, null);
    }

    private static Figure figure(double... rounds) {
        return Figure.ofRounds("http", "register", "status: cost", "ms", rounds, Durability.READ);
    }
}
