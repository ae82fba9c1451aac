package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days with something beside them: a time, a day of the week, another day. */
class DateFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-06-13 18:30",
                "2022-06-13T18:30:00",
                "2022-06-13 18:30:00.000",
                "2022-06-13 kl. 18.30",
                "2022-06-13, kl 18:30",
                "13 juni 2022 kl 9.00",
                "13/6 2022 18:30",
                "20220613 18:30",
                "måndagen den 13 juni 2022",
                "må 13 juni 2022",
                "Mån 13 juni 2022",
                "måndag 2022-06-13",
                "2022-06-13 (måndag)",
                "Monday 13 June 2022",
                "Mon, 13 Jun 2022",
                "måndagen den 13 juni 2022 kl. 18.30",
                "13:e juni 2022",
                "den 13:e juni 2022",
                "Den 13 juni 2022",
                "13th June 2022",
                "June 13, 2022",
                "the 13th of June 2022"
            })
    void a_time_is_left_out_and_a_day_of_the_week_that_fits_is_taken(String text) {
        assertThat(DateForm.read(text)).isEqualTo(LocalDate.of(2022, 6, 13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21-22 december 2020",
                "21–22 december 2020",
                "21 och 22 december 2020",
                "den 21-22 december 2020",
                "21–22/12 2020",
                "21/12-22/12 2020",
                "2020-12-21--22",
                "2020-12-21 -- 2020-12-22",
                "2013-06-10-11",
                "2020-12-21/22",
                "2005-11-22--23",
                "30 november - 1 december 2020",
                "23-24 november",
                "2020-12-21, 2020-12-22"
            })
    void two_days_are_refused_and_the_day_of_the_decision_is_what_is_accepted(String text) {
        assertThatThrownBy(() -> DateForm.read(text))
                .hasMessageContaining("is two days")
                .hasMessageContaining("the day on which it was decided");
    }

    @ParameterizedTest
    @CsvSource({
        "46185, it could be 2026-06-12 or",
        "46185, 2030-06-13",
        "44725.77, it could be 2022-06-13 or",
        "tisdagen den 13 juni 2022, 2022-06-13 was a Monday",
        "ti 13 juni 2022, 2022-06-13 was a Monday",
        "16/2, has no year",
        "13 juni, has no year",
        "2022-06-13 25:00, is not a date",
        "2022-06-13 § 113, has a paragraph beside the date",
        "'KF 27, 2001-04-24', has a paragraph beside the date",
        "2022-02-30 18:30, is no day of the calendar"
    })
    void what_is_not_one_certain_day_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> DateForm.read(text)).hasMessageContaining(reason);
    }
}
