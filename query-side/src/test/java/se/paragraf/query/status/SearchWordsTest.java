package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void words_are_runs_of_letters_and_digits_in_lower_case() {
        assertThat(SearchWords.of("Överenskommelse om samverkan 2023–2026, RS 759-2022 § 192"))
                .containsExactlyInAnyOrder(
                        "överenskommelse",
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
    void what_is_written_together_is_sought_as_a_whole() {
        assertThat(SearchWords.sought("RS 759-2022, § 192")).containsExactly("rs", "759-2022", "192");
        assertThat(SearchWords.sought("KS 2022/113")).containsExactly("ks", "2022-113");
    }

    @Test
    void swedish_letters_are_letters_of_their_own_however_they_are_typed() {
        assertThat(SearchWords.of("MALA\u030A")).containsExactly("malå");
        assertThat(SearchWords.of("Malå")).containsExactly("malå").doesNotContain("mala");
    }

    @Test
    void text_without_letters_and_digits_has_no_words() {
        assertThat(SearchWords.of(" § – ")).isEmpty();
    }
}
