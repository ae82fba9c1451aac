package se.paragraf.command.adoption;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.OTHER_TEXT;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.assertedOf;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.refusal.AdoptionRefusal.NotTheMunicipalCouncil;
import se.paragraf.refusal.AdoptionRefusal.NothingAsserted;
import se.paragraf.refusal.AdoptionRefusal.TextDiffers;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.value.Authority;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Standing;

class EvidenceAdoptionTest {

    private static final DecisionSource JUNE = councilOf(UMEA, "2022-06-13", 113);
    private static final DecisionSource SEPTEMBER = councilOf(UMEA, "2022-09-26", 201);
    private static final DecisionId UNDATED = new DecisionId("2480-unnamed-undated-unnumbered");

    @Test
    void minutes_take_the_place_of_another_records_word() {
        given(proposed(), adopted(UMEA, assertedOf(UMEA)))
                .when(new EvidenceAdoption(ID, UMEA, JUNE, TEXT))
                .thenRecorded(new AdoptionEvidenced(ID, UMEA, UNDATED, DecisionId.of(JUNE), JUNE, TEXT));
    }

    @Test
    void minutes_of_an_asserted_paragraph_name_the_decision_that_is_there() {
        DecisionSource asserted = new DecisionSource(
                JUNE.authority(),
                JUNE.body(),
                JUNE.meetingDate(),
                JUNE.paragraph(),
                null,
                null,
                List.of(),
                se.paragraf.value.Evidence.ASSERTED_BY_OTHER_RECORD,
                null);
        DecisionId decision = DecisionId.of(JUNE);
        given(proposed(), adopted(UMEA, asserted))
                .when(new EvidenceAdoption(ID, UMEA, JUNE, null))
                .thenRecorded(new AdoptionEvidenced(ID, UMEA, decision, decision, JUNE, null));
    }

    @Test
    void there_has_to_be_something_asserted_to_evidence() {
        given(proposed())
                .when(new EvidenceAdoption(ID, UMEA, JUNE, null))
                .thenRefused(new NothingAsserted(UMEA, Standing.PENDING));
        given(proposed(), adoptedBy(UMEA))
                .when(new EvidenceAdoption(ID, UMEA, SEPTEMBER, null))
                .thenRefused(new NothingAsserted(UMEA, Standing.ADOPTED));
        given(
                        proposed(),
                        adopted(UMEA, assertedOf(UMEA)),
                        new AdoptionEvidenced(ID, UMEA, UNDATED, DecisionId.of(JUNE), JUNE, null))
                .when(new EvidenceAdoption(ID, UMEA, SEPTEMBER, null))
                .thenRefused(new NothingAsserted(UMEA, Standing.ADOPTED));
    }

    @Test
    void evidence_of_another_text_or_body_or_day_is_refused() {
        AdoptedByMunicipality asserted = adopted(UMEA, assertedOf(UMEA));
        given(proposed(), asserted)
                .when(new EvidenceAdoption(ID, UMEA, JUNE, OTHER_TEXT))
                .thenRefused(new TextDiffers(TEXT, OTHER_TEXT));
        given(proposed(), asserted)
                .when(new EvidenceAdoption(ID, UMEA, minutes("2480", BodyKind.BOARD, "2022-06-13", 1), null))
                .thenRefused(new NotTheMunicipalCouncil(UMEA, new Authority("2480"), BodyKind.BOARD));
        given(proposed(), asserted)
                .when(new EvidenceAdoption(ID, UMEA, councilOf(UMEA, "2023-01-01", 1), null))
                .thenRefused(new DatedInTheFuture(
                        "source.meetingDate", LocalDate.parse("2023-01-01"), LocalDate.parse("2022-12-01")));
    }

    @Test
    void another_records_word_is_no_evidence() {
        assertThatThrownBy(() -> new EvidenceAdoption(ID, UMEA, assertedOf(UMEA), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("source.evidence");
    }

    @Test
    void a_record_asserts_no_decision_of_a_later_day_and_the_refusal_says_both_days() {
        LocalDate decided = LocalDate.parse("2022-06-13");
        given(proposed())
                .when(asserted(decided, "2022-06-12"))
                .thenRefused(new OutOfOrder(
                        "source.assertedOn", LocalDate.parse("2022-06-12"), "source.meetingDate", decided));
        given(proposed())
                .when(asserted(null, "2023-01-01"))
                .thenRefused(new DatedInTheFuture(
                        "source.assertedOn", LocalDate.parse("2023-01-01"), LocalDate.parse("2022-12-01")));
    }

    private static AdoptByMunicipality asserted(LocalDate meeting, String assertedOn) {
        DecisionSource source = new DecisionSource(
                UMEA.asAuthority(),
                null,
                meeting,
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                LocalDate.parse(assertedOn));
        return new AdoptByMunicipality(ID, UMEA, source, null, List.of());
    }
}
