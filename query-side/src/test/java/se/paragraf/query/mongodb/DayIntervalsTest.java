package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DayIntervalsTest {

    private static final LocalDate EPOCH = LocalDate.parse("2022-01-01");

    @Property(tries = 2_000)
    void a_day_shares_one_interval_with_a_range_that_it_lies_in_and_none_with_another(
            @ForAll("days") LocalDate first, @ForAll("days") LocalDate end, @ForAll("days") LocalDate day) {
        boolean within = !day.isBefore(first) && day.isBefore(end);

        long shared = DayIntervals.of(first, end).stream()
                .filter(DayIntervals.containing(day)::contains)
                .count();

        assertThat(shared).isEqualTo(within ? 1 : 0);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-40, 40).map(EPOCH::plusDays),
                Arbitraries.integers().between(-700_000, 700_000).map(EPOCH::plusDays));
    }

    @Test
    void all_days_are_one_interval_and_a_range_of_years_is_few() {
        assertThat(DayIntervals.of(LocalDate.MIN, LocalDate.MAX)).hasSize(1);
        assertThat(DayIntervals.of(LocalDate.parse("2023-01-01"), LocalDate.parse("2027-01-01")))
                .hasSizeLessThan(20);
        assertThat(DayIntervals.of(EPOCH, EPOCH)).isEmpty();
    }

    @Test
    void the_first_and_the_last_day_that_there_are_lie_in_what_always_holds() {
        for (LocalDate day : new LocalDate[] {LocalDate.MIN, LocalDate.MAX, EPOCH}) {
            assertThat(Collections.disjoint(
                            DayIntervals.of(LocalDate.MIN, LocalDate.MAX), DayIntervals.containing(day)))
                    .isFalse();
        }
    }
}
