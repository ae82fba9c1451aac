package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainIsoTest {

    private static final String DAY = "2022-04-13";
    private static final String TIME = "2022-04-13T09:30:59.123456789Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-04-13T09:30:00Z",
                "2022-04-13T09:30:00.1Z",
                "2022-04-13T23:59:59.999999999Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999Z",
                "1969-12-31T23:59:59.000001Z"
            })
    void an_instant_in_its_plain_form_is_that_of_the_jdk(String text) {
        assertThat(PlainIso.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-30T09:30:00Z",
                "2022-04-13T24:00:00Z",
                "2022-04-13T09:30:60Z",
                "2022-04-13T09:30Z",
                "2022-04-13T09:30:00+02:00",
                "2022-04-13T09:30:00.Z",
                "2022-04-13T09:30:00.1234567890Z",
                "+12022-04-13T09:30:00Z",
                ""
            })
    void another_form_of_an_instant_is_left_to_the_jdk(String text) {
        assertThat(PlainIso.instant(text)).isNull();
    }

    @Test
    void every_day_of_a_leap_year_and_of_none_is_read_and_those_that_are_no_days_are_not() {
        for (int year : List.of(0, 1900, 2000, 2023, 2024, 9999)) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = String.format("%04d-%02d-%02d", year, month, day);
                    LocalDate known = byTheJdk(LocalDate::parse, text);
                    assertThat(PlainIso.date(text)).as(text).isEqualTo(known);
                }
            }
        }
    }

    /** Neither reads what the other refuses: one character of a text is replaced, put in or left out. */
    @Test
    void texts_with_a_wrong_character_are_read_as_the_jdk_reads_them_or_not_at_all() {
        Random random = new Random(16);
        String characters = "0123456789-:.TZtz+ \u0661é/";
        for (int round = 0; round < 50_000; round++) {
            String day = changed(DAY, random, characters);
            String time = changed(
                    TIME.substring(0, 19) + "." + TIME.substring(20, 21 + random.nextInt(9)) + "Z", random, characters);
            assertThat(PlainIso.date(day)).as(day).isIn(either(byTheJdk(LocalDate::parse, day)));
            assertThat(PlainIso.instant(time)).as(time).isIn(either(byTheJdk(Instant::parse, time)));
        }
    }

    @Test
    void instants_are_written_as_the_jdk_writes_them() {
        Random random = new Random(16);
        List<Instant> instants = new ArrayList<>(List.of(Instant.EPOCH, Instant.MIN, Instant.MAX));
        for (int round = 0; round < 20_000; round++) {
            // From the year -1000 to the year 11000.
            long second = -93_000_000_000L + (long) (random.nextDouble() * 380_000_000_000L);
            int nano = random.nextInt(1_000_000_000);
            instants.add(Instant.ofEpochSecond(second));
            instants.add(Instant.ofEpochSecond(second, nano));
            instants.add(Instant.ofEpochSecond(second, nano / 1_000_000 * 1_000_000));
            instants.add(Instant.ofEpochSecond(second, nano / 1_000 * 1_000));
        }
        assertThat(instants)
                .allSatisfy(instant -> assertThat(PlainIso.text(instant)).isEqualTo(instant.toString()));
    }

    private static String changed(String text, Random random, String characters) {
        int at = random.nextInt(text.length());
        char other = characters.charAt(random.nextInt(characters.length()));
        int skipped = random.nextInt(3) == 0 ? 0 : 1;
        String between = random.nextInt(4) == 0 ? "" : String.valueOf(other);
        return text.substring(0, at) + between + text.substring(at + skipped);
    }

    private static Iterable<?> either(@Nullable Object value) {
        return Arrays.asList(null, value);
    }

    private static <T> @Nullable T byTheJdk(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
