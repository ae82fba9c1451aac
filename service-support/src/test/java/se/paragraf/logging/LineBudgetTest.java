package se.paragraf.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.paragraf.logging.LineBudget.Omitted;

class LineBudgetTest {

    private final LineBudget<String> budget = new LineBudget<>(5, "others");

    @Test
    void given_lines_beyond_the_budget_when_the_window_ends_then_it_tells_how_many_and_from_how_many_origins() {
        long written = IntStream.range(0, 60)
                .filter(number -> budget.take("bad", "address " + number % 3))
                .count();
        budget.take("rare", "address 1");

        assertThat(written).isEqualTo(5);
        assertThat(budget.nextWindow()).containsExactly(new Omitted<>("bad", 55, 3));
        assertThat(budget.nextWindow()).isEmpty();
    }

    @Test
    void given_very_many_kinds_when_lines_come_then_the_later_kinds_share_one_budget() {
        long written = IntStream.range(0, 100_000)
                .filter(number -> budget.take("kind " + number, "address"))
                .count();

        assertThat(written).isLessThan(1_010);
        assertThat(budget.nextWindow())
                .singleElement()
                .extracting(Omitted::kind)
                .isEqualTo("others");
    }

    @Test
    void given_very_many_origins_when_lines_come_then_only_the_first_are_told_apart() {
        IntStream.range(0, 100_000).forEach(number -> budget.take("bad", "address " + number));

        assertThat(budget.nextWindow()).containsExactly(new Omitted<>("bad", 99_995, LineBudget.MAX_ORIGINS));
    }
}
