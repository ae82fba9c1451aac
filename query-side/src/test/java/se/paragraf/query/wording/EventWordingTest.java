package se.paragraf.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.Events;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.Opinion;
import se.paragraf.value.Warning;
import se.paragraf.value.Wording;

class EventWordingTest {

    private static final String PROPOSAL = "Detta är ett förslag, inte ett beslut om överenskommelsen.";

    @TestFactory
    Stream<DynamicTest> every_event_type_has_words_in_both_languages() {
        List<RecordedEvent> examples = Events.oneOfEach();
        return Events.types().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getSimpleName(),
                        () -> assertThat(examples)
                                .filteredOn(example -> type.isInstance(example.event()))
                                .isNotEmpty()
                                .allSatisfy(example -> {
                                    Wording words = EventWording.of(example.event());
                                    assertThat(words.sv()).endsWith(".").doesNotContain("null", "  ", ",,", ",.");
                                    assertThat(words.en())
                                            .endsWith(".")
                                            .doesNotContain("null", "  ", ",,", ",.")
                                            .isNotEqualTo(words.sv());
                                })));
    }

    @Test
    void an_adoption_says_who_when_and_under_which_paragraph() {
        Wording words = last(file().adopted("2480", CaseFile.DIGEST));
        assertThat(words.sv()).isEqualTo("Kommunfullmäktige i Umeå antog överenskommelsen den 13 juni 2022, § 101.");
        assertThat(words.en())
                .isEqualTo("Kommunfullmäktige, the council of Umeå, adopted the agreement on 13 June 2022, § 101.");
    }

    @Test
    void an_adoption_that_another_record_asserts_says_so_and_what_is_not_known() {
        Wording words = last(file().assertedAdopted("2480"));
        assertThat(words.sv())
                .isEqualTo("Umeå antog överenskommelsen. Uppgiften bygger enbart på en annan handling, "
                        + "”Protokoll § 192”; beslutsorganets eget protokoll finns inte i registret. "
                        + "Beslutsorgan, datum och paragraf framgår inte.");
        assertThat(words.en())
                .isEqualTo("Umeå adopted the agreement. This is only asserted by another record, “Protokoll § 192”; "
                        + "the deciding body's own minutes are not held. "
                        + "The deciding body, date and paragraph are not stated.");
    }

    @Test
    void an_adoption_on_conditions_says_that_it_does_not_count_yet() {
        Wording words = last(file().adopted("2480", null, "Medel finns", "Avtalet ses över"));
        assertThat(words.sv())
                .contains(
                        "antog överenskommelsen med villkor", "Villkor: Medel finns; Avtalet ses över.", "räknas inte");
        assertThat(words.en()).contains("on conditions", "does not count");
    }

    @Test
    void a_proposal_is_never_worded_as_an_adoption() {
        for (Wording words : List.of(last(file()), last(file().prepared(Opinion.PROPOSES)))) {
            assertThat(words.sv()).contains(PROPOSAL).doesNotContain("antog", "antagen", "antogs", "beslutade");
            assertThat(words.en())
                    .contains("This is a proposal, not a decision on the agreement.")
                    .doesNotContain("adopted");
        }
    }

    @Test
    void the_proposal_names_the_case_the_period_and_how_many_are_asked() {
        Wording words = last(file());
        assertThat(words.sv())
                .isEqualTo("Regionala utvecklingsnämnden i Region Västerbotten föreslog den 13 april 2022, § 73, "
                        + "överenskommelsen ”Överenskommelse om samverkan 2023–2026” (RS 759-2022). "
                        + "Den avses gälla 1 januari 2023 – 31 december 2026 och har 2 kommuner som parter. "
                        + PROPOSAL + " Överenskommelsens text finns inte i registret.");
    }

    @Test
    void a_preparation_without_an_opinion_says_that_it_is_not_known() {
        Wording words = last(file().prepared(null));
        assertThat(words.sv()).contains("behandlade ärendet den 1 augusti 2022", "Ställningstagandet framgår inte.");
        assertThat(words.en()).contains("Its opinion is not stated.");
    }

    @Test
    void a_date_that_is_not_stated_is_said_not_to_be() {
        assertThat(last(file().contractSigned("2480", null)).sv()).contains("Dag för undertecknandet framgår inte.");
        assertThat(last(file().reviewed(1, null)).en()).contains("The day of the review is not stated.");
    }

    @Test
    void a_review_outside_its_window_carries_the_registers_remark() {
        RecordedEvent review = file().reviewed(1, "2025-02-01").events().get(1);
        AgreementReviewed held = (AgreementReviewed) review.event();
        Wording words = EventWording.of(new AgreementReviewed(
                held.agreementId(),
                1,
                held.heldOn(),
                held.outcome(),
                null,
                List.of(),
                List.of(Warning.REVIEW_OUTSIDE_WINDOW)));
        assertThat(words.sv())
                .isEqualTo("Aktualitetsprövning nr 1 hölls den 1 februari 2025. Överenskommelsen ligger fast. "
                        + "Aktualitetsprövningen hölls utanför sin tid.");
    }

    private static CaseFile file() {
        return new CaseFile("RS 759-2022", 0).proposed(null, "2401", "2480");
    }

    private static Wording last(CaseFile file) {
        List<RecordedEvent> events = file.events();
        return EventWording.of(events.get(events.size() - 1).event());
    }
}
