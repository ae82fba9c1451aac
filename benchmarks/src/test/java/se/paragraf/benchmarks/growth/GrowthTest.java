package se.paragraf.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void a_time_in_proportion_to_the_size_has_exponent_one_and_grows_as_many_times_as_the_size() {
        Growth growth = growth(size -> 0.02 * size);

        assertThat(growth.exponent()).isCloseTo(1, within(1e-9));
        assertThat(growth.factor()).isCloseTo(1_000, within(1e-9));
    }

    @Test
    void a_time_that_does_not_grow_has_exponent_zero_and_factor_one() {
        Growth growth = growth(size -> 0.4);

        assertThat(growth.exponent()).isCloseTo(0, within(1e-9));
        assertThat(growth.factor()).isEqualTo(1);
    }

    @Test
    void a_logarithmic_time_grows_by_the_ratio_of_the_logarithms() {
        Growth growth = growth(Math::log);

        assertThat(growth.factor()).isCloseTo(growth.logarithmicFactor(), within(1e-9));
        assertThat(growth.logarithmicFactor()).isCloseTo(2, within(1e-9));
    }

    private static Growth growth(DoubleUnaryOperator time) {
        return new Growth(DoubleStream.of(1e3, 1e5, 1e6)
                .mapToObj(size -> new Growth.Point(size, time.applyAsDouble(size)))
                .toList());
    }
}
