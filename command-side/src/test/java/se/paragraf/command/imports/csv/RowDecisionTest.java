package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.value.InvalidValueException;

/** The words by which lists say what was decided. */
class RowDecisionTest {

    @ParameterizedTest
    @CsvSource({
        "Antagen, ADOPTED",
        "ANTAS, ADOPTED",
        "antogs., ADOPTED",
        "Bifall, ADOPTED",
        "Godkänns, ADOPTED",
        "approved, ADOPTED",
        "Antagen med villkor, ADOPTED_WITH_CONDITIONS",
        "ADOPTED_WITH_CONDITIONS, ADOPTED_WITH_CONDITIONS",
        "Avslag, REJECTED",
        "avslås, REJECTED",
        "Förkastad, REJECTED",
        "rejected, REJECTED",
        "Återremiss, REFERRED_BACK",
        "återremitteras, REFERRED_BACK",
        "Minoritetsåterremiss, REFERRED_BACK",
        "REFERRED_BACK, REFERRED_BACK",
        "Bordlagd, TABLED",
        "bordläggs, TABLED",
        "tabled, TABLED",
        "Upphävd, REVOKED",
        "återkallad, REVOKED",
        "revoked, REVOKED",
        "Ej behandlad än, NOT_DECIDED",
        "inte  behandlat, NOT_DECIDED",
        "Ännu ej behandlad, NOT_DECIDED",
        "väntar, NOT_DECIDED",
        "pending, NOT_DECIDED",
        "Not dealt with yet, NOT_DECIDED"
    })
    void a_word_says_what_was_decided_whatever_its_capitals_and_accents(String text, RowDecision decision) {
        assertThat(RowDecision.read(text)).isEqualTo(decision);
        assertThat(RowDecision.read(text.toUpperCase(Locale.ROOT))).isEqualTo(decision);
        assertThat(RowDecision.read(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(decision);
        assertThat(RowDecision.read(
                        Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")))
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "Enligt förslag, followed a proposal",
        "Bifall till KS förslag, followed a proposal",
        "Noteras, was noted",
        "Tillstyrkt, opinion of a preparing body",
        "Avstyrks, opinion of a preparing body",
        "Uppskjuten, both tabled and referred back",
        "postponed, both tabled and referred back",
        "Remitteras, both tabled and referred back",
        "Annullerat, what a court does"
    })
    void a_word_that_leaves_it_open_is_refused_with_the_reason_and_what_is_accepted(String text, String reason) {
        assertThatThrownBy(() -> RowDecision.read(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("adopted with conditions, rejected, referred back, tabled, revoked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja",
                "OK",
                "Läggs till handlingarna",
                "Utgår",
                "Besvarad",
                "antagen, avslag",
                "Ej antagen",
                "föreslogs"
            })
    void a_word_that_is_not_known_is_never_taken_for_an_adoption(String text) {
        assertThatThrownBy(() -> RowDecision.read(text)).isInstanceOf(InvalidValueException.class);
    }
}
