package se.paragraf.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealDeadlineTest {

    @ParameterizedTest(name = "posted {0}, appealable through {1}: {2}")
    @CsvSource({
        "2022-11-22, 2022-12-13, a Tuesday",
        "2022-05-16, 2022-06-07, National Day on a Monday",
        "2022-06-03, 2022-06-27, Midsummer Eve",
        "2022-06-04, 2022-06-27, Midsummer Day",
        "2023-06-02, 2023-06-26, Midsummer Eve on 23 June",
        "2020-05-29, 2020-06-22, Midsummer Eve on 19 June",
        "2021-06-04, 2021-06-28, Midsummer Eve on 25 June",
        "2022-12-03, 2022-12-27, Christmas Eve on a Saturday",
        "2024-12-03, 2024-12-27, Christmas Eve on a Tuesday",
        "2024-12-10, 2025-01-02, New Year's Eve on a Tuesday",
        "2024-12-16, 2025-01-07, Epiphany on a Monday",
        "2023-03-17, 2023-04-11, Good Friday",
        "2023-03-20, 2023-04-11, Easter Monday",
        "2023-04-10, 2023-05-02, the first of May on a Monday",
        "2023-04-27, 2023-05-19, Ascension Day",
        "2025-10-11, 2025-11-03, All Saints' Day on a Saturday",
        "2022-11-19, 2022-12-12, a Saturday",
        "2022-11-20, 2022-12-12, a Sunday",
        "2022-11-21, 2022-12-12, a Monday",
    })
    void the_last_day_is_three_weeks_on_or_the_next_weekday(LocalDate postedOn, LocalDate lastDay, String why) {
        assertThat(AppealDeadline.lastDay(postedOn)).as(why).isEqualTo(lastDay);
        assertThat(AppealDeadline.isOver(postedOn, lastDay)).isFalse();
        assertThat(AppealDeadline.isOver(postedOn, lastDay.plusDays(1))).isTrue();
    }

    @Property
    void the_last_day_is_a_weekday_three_weeks_on_or_the_first_one_after_and_never_comes_earlier_for_a_later_notice(
            @ForAll @IntRange(max = 80_000) int days) {
        LocalDate postedOn = LocalDate.parse("1950-01-01").plusDays(days);
        LocalDate lastDay = AppealDeadline.lastDay(postedOn);
        assertThat(lastDay).isBetween(postedOn.plusDays(21), postedOn.plusDays(26));
        assertThat(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)).doesNotContain(lastDay.getDayOfWeek());
        assertThat(lastDay.toString())
                .doesNotEndWith("12-24")
                .doesNotEndWith("12-25")
                .doesNotEndWith("12-31");
        assertThat(AppealDeadline.lastDay(postedOn.plusDays(1))).isAfterOrEqualTo(lastDay);
        for (LocalDate day = postedOn.plusDays(21); day.isBefore(lastDay); day = day.plusDays(1)) {
            assertThat(SwedishCalendar.isDayOff(day)).isTrue();
        }
    }
}
