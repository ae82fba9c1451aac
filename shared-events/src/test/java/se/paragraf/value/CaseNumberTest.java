package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.value.CaseReference.Comparison;

/** Case numbers as written, and what is certain of two spellings. */
class CaseNumberTest {

    private static final RegionCode REGION = new RegionCode("24");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025.271 KS",
                "202200167",
                "109-7-2022",
                "322-278/2009",
                "2022-000123-KS",
                "Dnr KS 2022/113",
                "KS/2019/0001/0009",
                "2011/KS 0206 001",
                "002 – 443 / 05",
                "441-2011-1.5.1.",
                "III R 101/64",
                "Fi2016/02568/K",
                "КС 2022/118",
                "ＫＳ ２０２２／１１８",
                "📁 2022/1",
                "RS",
                "1",
            })
    void any_form_is_taken_and_shown_as_written(String written) {
        assertThat(new CaseNumber(written).value()).isEqualTo(written);
        assertThat(new CaseNumber(written)).hasToString(written);
        assertThat(compare(written, written)).isEqualTo(Comparison.SAME);
    }

    @Test
    void a_number_has_1_to_64_characters() {
        assertThat(new CaseNumber("9".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new CaseNumber("9".repeat(65)))
                .isInstanceOfSatisfying(InvalidValueException.class, invalid -> {
                    assertThat(invalid.reason().sv()).isEqualTo("har 65 tecken");
                    assertThat(invalid.accepted().en()).contains("64 characters", "RS 759-2022");
                });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "RS 1\n2022", "RS 1-2022\u0000", "\u202ERS 1", "\uD800"})
    void nothing_and_control_characters_are_no_number(String written) {
        assertThatThrownBy(() -> new CaseNumber(written)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RS\u00AD 1-2022", "RS\u200B 1-2022", "RS\u2060 1-2022", "RS\uFEFF 1-2022", "RS 1\u20282022"})
    void invisible_characters_are_no_part_of_a_number(String written) {
        assertThatThrownBy(() -> new CaseNumber(written)).isInstanceOf(InvalidValueException.class);
    }

    static Stream<List<String>> one() {
        return Stream.of(
                List.of(
                        "KS 2022/118",
                        "KS 118-2022",
                        "KS/2022:118",
                        "Dnr KS 2022-00118",
                        "2022-118-KS",
                        "ks 2022/118",
                        "KS2022-118",
                        "KS  118 / 2022",
                        "KS\u00A02022/118",
                        "KS.2022.118",
                        "KS 2022 118",
                        "KS 2022–118",
                        "KS § 118/2022",
                        "KS\u2212118\u22122022",
                        "2022.118 KS",
                        "DNR: ks_2022_0118",
                        "Diarienr KS 118/2022",
                        "Diarienummer: KS 118/2022",
                        "D.nr KS 118/2022",
                        "Ärendenummer KS 118/2022",
                        "Dnr-KS 118/2022",
                        "\u212AS 2022/118"),
                List.of(
                        "2022-118",
                        "118/2022",
                        "Dnr 2022-118",
                        "dnr: 118/2022",
                        "Dnr2022-118",
                        "Dnr/2022-118",
                        "02022-118"),
                List.of("KS-KOM 2022/1", "KS KOM 1-2022", "ks/kom 2022:01", "2022-1 KS-KOM"),
                List.of("KS 2022/0", "KS 0-2022", "KS 000/2022"),
                List.of("RS 1900-1900", "rs 1900/01900"),
                List.of("2199/2200", "2200-2199"),
                List.of("1900/1899", "1899-1900"),
                List.of("\u00C5R 1-2022", "\u212BR 1-2022", "A\u030AR 1-2022", "år 2022/1"),
                List.of("RSK 2023/2022", "RSK 2023-2022", "rsk 02023:2022", "2023/2022 RSK", "Dnr RSK 2023 2022"),
                List.of("KS 1234567890123/2022", "ks 2022-1234567890123"),
                List.of("322-278/2009", "322 - 278 / 2009"),
                List.of("201100167", "Dnr 201100167"),
                List.of("KS 2022/118 a", "ks  2022/118 A"),
                List.of("2011/KS 0206 001", "2011 / ks  0206 001"));
    }

    @ParameterizedTest
    @MethodSource("one")
    void spellings_that_are_certainly_one_case_are_the_same(List<String> spellings) {
        for (String one : spellings) {
            for (String other : spellings) {
                assertThat(compare(one, other)).as(one + " and " + other).isEqualTo(Comparison.SAME);
                assertThat(AgreementId.of(REGION, new CaseNumber(one)))
                        .as(one + " and " + other)
                        .isEqualTo(AgreementId.of(REGION, new CaseNumber(other)));
            }
        }
    }

    @Test
    void spellings_of_which_it_is_not_certain_are_different() {
        List<String> all = Stream.concat(
                        one().map(spellings -> spellings.get(0)),
                        Stream.of(
                                "KS 2022/118-2",
                                "KS 2022/118 (2)",
                                "KS 2022/118:A",
                                "118-2022 B",
                                "B 118-2022",
                                "118-2022-b",
                                "2022/KS118",
                                "KSKOM 2022/1",
                                "КS 2022/118",
                                "KЅ 2022/118",
                                "KS ２０２２/118",
                                "KS 2022/¹¹⁸",
                                "KS 2022/118¹",
                                "KS 22/118",
                                "KS 22/0118",
                                "KS 118-02",
                                "RS 2022/118",
                                "KS 2023/118",
                                "KS 2022/1180",
                                "KS 2022/11 8",
                                "KS 202/2118",
                                "2022/118/KS/1",
                                "109-7-2022",
                                "109-2022-7",
                                "109-07-2022",
                                "202200167",
                                "2022-00167",
                                "322-0278/2009",
                                "STRASSE 1-2022",
                                "STRAßE 1-2022",
                                "Iı 1-2022",
                                "II 1-2022",
                                "Σ 1-2022",
                                "ς 1-2022",
                                "KS+2022/118",
                                "KS//2022/118"))
                .toList();

        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                assertThat(compare(all.get(one), all.get(other)))
                        .as(all.get(one) + " and " + all.get(other))
                        .isEqualTo(Comparison.DIFFERENT);
                assertThat(AgreementId.of(REGION, new CaseNumber(all.get(one))))
                        .isNotEqualTo(AgreementId.of(REGION, new CaseNumber(all.get(other))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RSK 2023/2022, , RSK 2022/02023, , UNCERTAIN",
        "RSK 2023/2022, 2022, RSK 2022/2023, , UNCERTAIN",
        "RSK 2023/2022, , RSK 2022/2023, 2023, UNCERTAIN",
        "RSK 2023/2022, 2022, RSK 2022/2023, 2022, SAME",
        "RSK 2023/2022, 2023, RSK 2022/2023, 2022, DIFFERENT",
        "RSK 2023/2022, 2023, RSK 2023/2022, 2022, DIFFERENT",
        "RSK 2023/2022, 2023, RSK 2023-2022, , SAME",
        "RSK 2023/2022, , SRK 2022/2023, , DIFFERENT",
        "KS 2011/1912, , KS 1912/2011, , UNCERTAIN",
        "KS 2011/2200, , KS 2200/2011, , SAME",
        "KS 2022/118, 2022, ks 118-2022, , SAME",
    })
    void of_two_numbers_that_could_be_years_the_other_order_is_certain_only_where_both_state_the_year(
            String one, Integer year, String other, Integer otherYear, Comparison expected) {
        CaseReference first = new CaseReference(new CaseNumber(one), year);
        CaseReference second = new CaseReference(new CaseNumber(other), otherYear);

        assertThat(first.compareWith(second)).isEqualTo(expected);
        assertThat(second.compareWith(first)).isEqualTo(expected);
        assertThat(AgreementId.of(REGION, first.number()).equals(AgreementId.of(REGION, second.number())))
                .as("opening claims both orders")
                .isEqualTo(!one.contains("RSK") || other.contains("RSK"));
    }

    @ParameterizedTest
    @CsvSource({
        "RSK 2023/2022, 2021",
        "KS 2022/118, 118",
        "KS 2022/118, 2023",
        "KS 2300/118, 2300",
        "KS 2022/2300, 2300",
        "201100167, 2011",
        "RS, 2022",
    })
    void a_year_that_is_not_in_the_number_is_refused(String number, int year) {
        assertThatThrownBy(() -> new CaseReference(new CaseNumber(number), year))
                .isInstanceOfSatisfying(InvalidValueException.class, invalid -> {
                    assertThat(invalid.field()).contains("caseYear");
                    assertThat(invalid.reason().sv()).contains(number);
                });
    }

    @ParameterizedTest
    @CsvSource({"RSK 2023/2022, 2022", "KS 2022/118, 2022", "109-7-2017, 2017", "KS 02022/118, 2022"})
    void the_year_that_is_in_the_number_may_be_stated(String number, int year) {
        assertThat(new CaseReference(new CaseNumber(number), year).year()).isEqualTo(year);
    }

    @Test
    void a_number_is_read_in_time_that_does_not_grow_with_its_form() {
        List<String> long64 = List.of(
                "A ".repeat(31) + "1",
                "1 ".repeat(31) + "A",
                " - ".repeat(21).strip(),
                "A-".repeat(32),
                "Dnr" + ": ".repeat(30),
                "2022/" + "0".repeat(59),
                "ÅK".repeat(32));

        Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> long64.forEach(number -> {
                            for (int times = 0; times < 1_000; times++) {
                                new CaseNumber(number).canonical();
                            }
                        })))
                .doesNotThrowAnyException();
    }

    @Test
    void the_stored_form_is_normalized() {
        assertThat(new CaseNumber(" " + Normalizer.normalize("ÅR 1", Normalizer.Form.NFD) + " ").value())
                .isEqualTo("ÅR 1");
    }

    private static Comparison compare(String one, String other) {
        return CaseReference.of(new CaseNumber(one)).compareWith(CaseReference.of(new CaseNumber(other)));
    }
}
