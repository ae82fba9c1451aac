package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.InvalidValueException;

/** The forms in which papers have the number of a decision. */
class ParagraphFormTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 13);
    private static final Body COUNCIL = new Body("Kommunfullmäktige", BodyKind.COUNCIL);
    private static final Body BOARD = new Body("Kommunstyrelsen", BodyKind.BOARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "113",
                "§ 113",
                "§113",
                "113 §",
                "Paragraf 113",
                "§§ 113",
                "0113",
                "par. 113",
                "KF § 113",
                "Kf § 113/22",
                "KF 113",
                "§ 113/2022",
                "113/2022",
                "§113/2022 KF",
                "Kommunfullmäktige § 113",
                "113 §, KF",
                "§ 113 KF"
            })
    void a_number_is_read_with_the_sign_the_body_and_the_year_beside_it(String text) {
        assertThat(ParagraphForm.read(text).of(DAY, COUNCIL).value()).isEqualTo("113");
    }

    @ParameterizedTest
    @CsvSource({
        "310a, 310 a",
        "310 A, 310 a",
        "§ 81 a), 81 a",
        "§§ 310-311, 310–311",
        "310–311, 310–311",
        "§ 80 a-b), 80 a–80 b",
        "KF § 310 a, 310 a"
    })
    void a_letter_or_a_range_is_kept(String text, String number) {
        assertThat(ParagraphForm.read(text).of(DAY, COUNCIL).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "§ 113/2021, is of the year 2021",
        "113/20, is of the year 20",
        "KS § 113, 'names KS, but the row''s body is Kommunfullmäktige'",
        "§10 VONAU, 'names VONAU, but the row''s body is Kommunfullmäktige'",
        "'310, 311', is more than one number",
        "310 och 311, is more than one number",
        "'§§ 88-118, 120-131', is more than one number",
        "8:2, an item on the agenda",
        "2.1.1., an item on the agenda",
        "296/5, no year after it",
        "113.0, is written with decimals",
        "1.13E+02, is written with decimals",
        "2023-06-19 § 90, has a date beside the number",
        "'29/11 2017, § 141', has a date beside the number",
        "'KF 27, 2001-04-24', has a date beside the number",
        "311-310, does not rise",
        "hundratretton, is not a paragraph's number",
        "§, is not a paragraph's number",
        "0, is not a paragraph's number",
        "1234567, is not a paragraph's number"
    })
    void what_is_not_one_number_of_the_rows_own_body_and_year_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> ParagraphForm.read(text).of(DAY, COUNCIL))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(reason.replace("''", "'"));
    }

    @Test
    void a_board_goes_by_its_own_initials_and_no_council_by_those() {
        assertThat(ParagraphForm.read("KS § 99").of(DAY, BOARD).value()).isEqualTo("99");
        assertThatThrownBy(() -> ParagraphForm.read("KF § 99").of(DAY, BOARD)).hasMessageContaining("names KF");
        assertThatThrownBy(() -> ParagraphForm.read("KF § 99").of(DAY, null)).hasMessageContaining("has no body");
        assertThatThrownBy(() -> ParagraphForm.read("§ 99/2022").of(null, COUNCIL))
                .hasMessageContaining("has no day");
    }
}
