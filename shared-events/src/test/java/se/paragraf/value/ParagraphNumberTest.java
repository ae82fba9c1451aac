package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.event.json.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ParagraphNumberTest {

    private static final JsonMapper JSON = EventJson.mapper();

    @ParameterizedTest
    @CsvSource({
        "113, 113, § 113",
        "§ 113, 113, § 113",
        "§113, 113, § 113",
        "113 §, 113, § 113",
        "0113, 113, § 113",
        "' 113 ', 113, § 113",
        "'\u00A0§\u00A0113\u00A0', 113, § 113",
        "310a, 310 a, § 310 a",
        "310 A, 310 a, § 310 a",
        "'310\u00A0a', 310 a, § 310 a",
        "310 å, 310 å, § 310 å",
        "310 a\u030A, 310 å, § 310 å",
        "310 A\u030A, 310 å, § 310 å",
        "310-311, 310–311, §§ 310–311",
        "310–311, 310–311, §§ 310–311",
        "310—311, 310–311, §§ 310–311",
        "310\u2011311, 310–311, §§ 310–311",
        "310\u2212311, 310–311, §§ 310–311",
        "310 - 311, 310–311, §§ 310–311",
        "§§ 310-311, 310–311, §§ 310–311",
        "§§310-311, 310–311, §§ 310–311",
        "§ § 310-311, 310–311, §§ 310–311",
        "310-311 §§, 310–311, §§ 310–311",
        "310a-310c, 310 a–310 c, §§ 310 a–310 c",
        "310-310 a, 310–310 a, §§ 310–310 a",
        "1, 1, § 1",
        "99999, 99999, § 99999"
    })
    void a_paragraph_has_one_form_however_it_is_written(String written, String value, String shown) {
        ParagraphNumber paragraph = new ParagraphNumber(written);

        assertThat(paragraph.value()).isEqualTo(value);
        assertThat(paragraph).hasToString(shown).isEqualTo(new ParagraphNumber(value));
        assertThat(new ParagraphNumber(shown)).isEqualTo(paragraph);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "§",
                "a",
                "0",
                "00000",
                "-1",
                "100000",
                "9999999999",
                "113.0",
                "113,5",
                "1e2",
                "+113",
                "113 aa",
                "113 1",
                "113 ß",
                "１１３",
                "113²",
                "310-310",
                "311-310",
                "310 a-310",
                "310-",
                "-311",
                "310--311",
                "310-311-312",
                "310-100000",
                "310/2020",
                "KF 310",
                "113\n",
                "113\u200B",
                "113\u202Ea"
            })
    void what_is_no_paragraph_is_refused_and_told_what_would_be_accepted(String written) {
        assertThatThrownBy(() -> new ParagraphNumber(written))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.accepted().sv()).contains("\"113\", \"310 a\"");
                    assertThat(refused.accepted().en()).contains("\"113\", \"310 a\"");
                });
    }

    @Test
    void a_range_that_does_not_rise_is_refused_for_that() {
        assertThatThrownBy(() -> new ParagraphNumber("311-310"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.reason().en()).isEqualTo("is a range that does not rise"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_number_that_minutes_do_not_have_is_refused(int number) {
        assertThatThrownBy(() -> new ParagraphNumber(number)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void json_has_text_and_is_read_from_text_and_from_whole_numbers() {
        assertThat(JSON.writeValueAsString(new ParagraphNumber(113))).isEqualTo("\"113\"");
        assertThat(JSON.writeValueAsString(new ParagraphNumber("310A"))).isEqualTo("\"310 a\"");
        assertThat(JSON.readValue("113", ParagraphNumber.class)).isEqualTo(new ParagraphNumber("113"));
        assertThat(JSON.readValue("\"113\"", ParagraphNumber.class)).isEqualTo(new ParagraphNumber("113"));
        assertThat(JSON.readValue("\"§§ 310-311\"", ParagraphNumber.class)).isEqualTo(new ParagraphNumber("310–311"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "113.0",
                "113.5",
                "1e2",
                "0",
                "-113",
                "100000",
                "4294967409",
                "1e400",
                "true",
                "[113]",
                "{}",
                "\"\""
            })
    void other_json_is_refused(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, ParagraphNumber.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void paragraphs_are_in_the_order_of_number_letter_and_end_of_range() {
        List<ParagraphNumber> ordered = List.of(
                        "9",
                        "10",
                        "310",
                        "310–310 a",
                        "310–311",
                        "310–312",
                        "310 a",
                        "310 a–310 b",
                        "310 a–311",
                        "310 b",
                        "310 z",
                        "310 å",
                        "310 ä",
                        "310 ö",
                        "311",
                        "1000")
                .stream()
                .map(ParagraphNumber::new)
                .toList();

        assertThat(ordered.stream().sorted()).containsExactlyElementsOf(ordered);
        assertThat(ordered.stream().sorted(Comparator.reverseOrder()).sorted()).containsExactlyElementsOf(ordered);
    }

    @Property
    void reading_what_is_written_changes_nothing(@ForAll("paragraphs") ParagraphNumber paragraph) {
        assertThat(new ParagraphNumber(paragraph.value())).isEqualTo(paragraph);
        assertThat(new ParagraphNumber(paragraph.toString())).isEqualTo(paragraph);
        assertThat(new ParagraphNumber(Normalizer.normalize(paragraph.value(), Normalizer.Form.NFD)))
                .isEqualTo(paragraph);
        assertThat(JSON.readValue(JSON.writeValueAsString(paragraph), ParagraphNumber.class))
                .isEqualTo(paragraph);
    }

    @Property
    void the_order_is_total_and_agrees_with_equality(
            @ForAll("paragraphs") ParagraphNumber a,
            @ForAll("paragraphs") ParagraphNumber b,
            @ForAll("paragraphs") ParagraphNumber c) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
        if (a.number() < b.number()) {
            assertThat(a).isLessThan(b);
        }
    }

    /** Few numbers, so that many of them meet. */
    @Provide
    Arbitrary<ParagraphNumber> paragraphs() {
        Arbitrary<String> letter = Arbitraries.of("", "", "a", "b", "å", "Ö");
        Arbitrary<String> blank = Arbitraries.of("", " ", "\u00A0");
        Arbitrary<String> part = Combinators.combine(Arbitraries.integers().between(9, 13), blank, letter)
                .as((number, space, letters) -> number + (letters.isEmpty() ? "" : space + letters));
        Arbitrary<ParagraphNumber> single = part.map(ParagraphNumber::new);
        Arbitrary<ParagraphNumber> range = Combinators.combine(
                        single, Arbitraries.integers().between(14, 16), letter, Arbitraries.of("-", "–", " \u2212 "))
                .as((first, last, letters, dash) -> new ParagraphNumber(first.value() + dash + last + letters));
        return Arbitraries.oneOf(single, range);
    }
}
