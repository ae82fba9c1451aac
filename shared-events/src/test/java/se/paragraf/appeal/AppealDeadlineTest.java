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
        "2004-05-10, 2004-06-01, Whit Monday of 2004",
        "2005-04-25, 2005-05-16, Whit Monday of 2005 is a weekday",
        "2003-05-16, 2003-06-06, 6 June of 2003 is a weekday",
        "2005-05-16, 2005-06-07, 6 June of 2005",
        "1995-05-16, 1995-06-06, 6 June of 1995 is a weekday",
        "1960-05-16, 1960-06-07, Whit Monday on 6 June",
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
                .doesNotEndWith("12-31")
                .doesNotEndWith("01-01")
                .doesNotEndWith("01-06")
                .doesNotEndWith("05-01");
        assertThat(lastDay.getYear() >= 2005 && lastDay.toString().endsWith("06-06"))
                .isFalse();
        assertThat(lastDay.getYear() <= 2004 && isWhitMonday(lastDay)).isFalse();
        assertThat(AppealDeadline.lastDay(postedOn.plusDays(1))).isAfterOrEqualTo(lastDay);
        for (LocalDate day = postedOn.plusDays(21); day.isBefore(lastDay); day = day.plusDays(1)) {
            assertThat(SwedishCalendar.isDayOff(day)).isTrue();
        }
    }

    @Property
    void whit_monday_gave_way_to_6_june_in_2005_and_neither_is_a_day_off_in_the_years_of_the_other(
            @ForAll @IntRange(min = 1977, max = 2100) int year) {
        LocalDate whitMonday = easter(year).plusDays(50);
        LocalDate sixthOfJune = LocalDate.of(year, 6, 6);
        boolean isWeekend = sixthOfJune.getDayOfWeek().getValue() > 5;
        assertThat(SwedishCalendar.isDayOff(whitMonday)).isEqualTo(year <= 2004 || whitMonday.equals(sixthOfJune));
        assertThat(SwedishCalendar.isDayOff(sixthOfJune))
                .isEqualTo(year >= 2005 || isWeekend || whitMonday.equals(sixthOfJune));
    }

    private static boolean isWhitMonday(LocalDate day) {
        return day.equals(easter(day.getYear()).plusDays(50));
    }

    /** Easter Sunday by the algorithm of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int n = (h + l - 7 * m + 90) / 25;
        return LocalDate.of(year, n, (h + l - 7 * m + 33 * n + 19) % 32);
    }
}
