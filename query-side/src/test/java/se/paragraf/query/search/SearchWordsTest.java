package se.paragraf.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void words_are_runs_of_letters_and_digits_in_lower_case_without_accents() {
        assertThat(SearchWords.of("Överenskommelse om samverkan 2023–2026, RS 759-2022 § 192"))
                .containsExactlyInAnyOrder(
                        "overenskommelse",
                        "om",
                        "samverkan",
                        "2023-2026",
                        "2023",
                        "2026",
                        "rs",
                        "759-2022",
                        "759",
                        "2022",
                        "192");
    }

    @Test
    void letters_are_found_without_their_accents_however_they_are_typed() {
        assertThat(SearchWords.of("MALA\u030A Malå mala")).containsExactly("mala");
        assertThat(SearchWords.fold("Værmdø É ß \u212A")).isEqualTo("varmdo e ss k");
    }

    @Test
    void a_letter_of_latin_1_is_folded_alone_as_beside_other_letters() {
        for (char letter = 0; letter < 256; letter++) {
            assertThat(SearchWords.fold(letter + "\u0101")).isEqualTo(SearchWords.fold("" + letter) + "a");
        }
    }

    @Test
    void words_end_at_every_blank_and_keep_their_marks_and_numerals() {
        assertThat(SearchWords.chunks("a\u00a0b\tc\u2003d\u000be")).containsExactly("a", "b", "c", "d", "e");
        assertThat(SearchWords.parts("(x\u0301y)\ud801\udc37\u2167/\u00bd_7"))
                .containsExactly("x\u0301y", "\ud801\udc37\u2167", "\u00bd", "7");
    }

    @Test
    void the_beginning_of_a_word_folds_to_the_beginning_of_the_folded_word() {
        String word = "ΟΔΟΣ";
        for (int end = 1; end <= word.length(); end++) {
            assertThat(SearchWords.fold(word)).startsWith(SearchWords.fold(word.substring(0, end)));
        }
    }

    @Test
    void text_without_letters_and_digits_has_no_words() {
        assertThat(SearchWords.of(" § – ")).isEmpty();
    }
}
