package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparableNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "åsa öberg",
                "ÅSA ÖBERG",
                " Åsa \u00a0\t Öberg\n",
                "A\u030asa O\u0308berg",
                "Åsa Öb\u200berg",
                "Åsa\u3000Öberg",
                "Åsa Öbe\u00adrg\ufe0f",
                "Åsa Öber\uff47",
                "\u212bsa Öberg",
                "Åsa Öberg\udb40\udc41"
            })
    void a_name_is_the_same_in_every_spelling(String spelling) {
        assertThat(ComparableName.areEqual("Åsa Öberg", spelling)).isTrue();
    }

    @Test
    void letters_of_several_characters_and_those_that_depend_on_their_place_are_folded() {
        assertThat(ComparableName.areEqual("Groß", "GROSS")).isTrue();
        assertThat(ComparableName.areEqual("ΣΟΦΙΑΣ", "Σοφιας")).isTrue();
        assertThat(ComparableName.areEqual("ﬁa", "FIA")).isTrue();
        assertThat(ComparableName.areEqual("\u212aim", "Kim")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asa Öberg", "ÅsaÖberg", "Åsa Öberg 2", "Åsa-Öberg", ""})
    void another_name_is_another(String other) {
        assertThat(ComparableName.areEqual("Åsa Öberg", other)).isFalse();
    }
}
