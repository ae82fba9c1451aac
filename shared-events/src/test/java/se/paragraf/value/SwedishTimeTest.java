package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2022-01-15T22:59:59Z, 2022-01-15",
        "2022-01-15T23:00:00Z, 2022-01-16",
        "2022-06-13T21:59:59Z, 2022-06-13",
        "2022-06-13T22:00:00Z, 2022-06-14",
    })
    void a_day_begins_at_midnight_in_sweden_in_winter_and_in_summer(Instant instant, LocalDate day) {
        assertThat(SwedishTime.day(instant)).isEqualTo(day);
    }

    @Test
    void the_clock_goes_by_the_zone() {
        assertThat(SwedishTime.clock().getZone()).isEqualTo(SwedishTime.ZONE);
    }
}
