package se.paragraf.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.EventExamples;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Period;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class CorrectionTest {

    private static final AgreementEvent ADOPTED = EventExamples.full(AdoptedByMunicipality.class);
    private static final AgreementEvent SIGNED = EventExamples.full(ContractSigned.class);
    private static final AgreementEvent PROPOSED = EventExamples.full(AgreementProposed.class);
    private static final AgreementEvent REVIEWED = EventExamples.full(AgreementReviewed.class);

    @Test
    void a_corrected_record_has_the_new_value_and_is_otherwise_unchanged() {
        AdoptedByMunicipality before = (AdoptedByMunicipality) ADOPTED;
        AdoptedByMunicipality after = (AdoptedByMunicipality) corrected(ADOPTED, "source.paragraph", "131");
        assertThat(after.source().paragraph()).isEqualTo(new ParagraphNumber(131));
        assertThat(after.decisionId()).as("an identifier never changes").isEqualTo(before.decisionId());
        assertThat(corrected(after, "source.paragraph", "113")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"113", "'113'", "'§ 113'", "'0113'"})
    void a_paragraph_is_the_same_however_it_is_written(String written) {
        assertThat(corrected(ADOPTED, "source.paragraph", written)).isEqualTo(ADOPTED);
    }

    @Test
    void a_paragraph_is_corrected_to_one_with_a_letter_or_a_range_and_stored_as_text() {
        AgreementEvent lettered = corrected(ADOPTED, "source.paragraph", "'113 A'");

        assertThat(Correction.valueOf(lettered, "source.paragraph")).contains(StringNode.valueOf("113 a"));
        assertThat(Correction.valueOf(corrected(lettered, "source.paragraph", "'§§ 113-114'"), "source.paragraph"))
                .contains(StringNode.valueOf("113–114"));
        assertThat(Correction.valueOf(corrected(lettered, "source.paragraph", "131"), "source.paragraph"))
                .contains(StringNode.valueOf("131"));
    }

    @Test
    void how_a_decision_was_taken_can_be_corrected_stated_and_taken_away() {
        AgreementEvent acclaimed = corrected(ADOPTED, "source.voting", "{'form': 'ACCLAMATION'}");
        assertThat(((AdoptedByMunicipality) acclaimed).source().voting())
                .isEqualTo(new Voting(VotingForm.ACCLAMATION, null, null, null));
        assertThat(corrected(acclaimed, "source.voting", "{'form': 'VOTE', 'for': 31, 'against': 18, 'abstained': 2}"))
                .isEqualTo(ADOPTED);
        AgreementEvent silent = corrected(
                corrected(corrected(ADOPTED, "source.voting", "null"), "source.meetingForm", "null"),
                "source.reservations",
                "[]");
        for (String field : List.of("source.voting", "source.meetingForm", "source.reservations")) {
            assertThat(Correction.valueOf(silent, field)).as(field).isEmpty();
        }
        assertThat(((AdoptedByMunicipality) corrected(silent, "source.reservations", "['A\\nmot', 'B']"))
                        .source()
                        .reservations())
                .containsExactly("A\nmot", "B");
    }

    @Test
    void a_vote_that_cannot_be_is_named() {
        assertThatThrownBy(() -> corrected(ADOPTED, "source.voting", "{'form': 'VOTE', 'for': -1}"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.field()).contains("newValue.for"));
    }

    @Test
    void a_date_a_text_an_object_a_list_and_a_choice_can_each_be_corrected() {
        assertThat(((ContractSigned) corrected(SIGNED, "signedOn", "'2022-06-14'")).signedOn())
                .isEqualTo(LocalDate.parse("2022-06-14"));
        assertThat(((AgreementProposed) corrected(PROPOSED, "title", "' Malå '")).title())
                .isEqualTo("Malå");
        assertThat(((ContractSigned) corrected(SIGNED, "document", "{'name': 'Avtal'}")).document())
                .isEqualTo(new DocumentRef(null, "Avtal", null));
        assertThat(((ContractSigned) corrected(SIGNED, "signatories", "['A', 'B']")).signatories())
                .isEqualTo(List.of("A", "B"));
        assertThat(((AgreementReviewed) corrected(REVIEWED, "outcome", "'KEEP'")).outcome())
                .isEqualTo(ReviewOutcome.KEEP);
        assertThat(((AgreementProposed) corrected(PROPOSED, "period", "{'from': '2023-01-01', 'to': '2025-12-31'}"))
                        .period())
                .isEqualTo(new Period(LocalDate.parse("2023-01-01"), LocalDate.parse("2025-12-31")));
    }

    @Test
    void an_optional_member_can_be_removed_and_added() {
        AgreementEvent without = corrected(SIGNED, "signedOn", "null");
        assertThat(without.happenedOn()).isEmpty();
        assertThat(Correction.valueOf(without, "signedOn")).isEmpty();
        assertThat(corrected(without, "signedOn", "'2022-06-13'")).isEqualTo(SIGNED);
    }

    @Test
    void a_value_is_stored_in_its_canonical_form() {
        String capitals = "AB".repeat(32);
        AgreementEvent event = corrected(SIGNED, "document", "{'name': 'Avtal', 'sha256': '" + capitals + "'}");
        assertThat(Correction.valueOf(event, "document")
                        .orElseThrow()
                        .path("sha256")
                        .asString())
                .isEqualTo("ab".repeat(32));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "source.paragraph | 0",
                "source.paragraph | \"113,5\"",
                "source.paragraph | \"311-310\"",
                "source.paragraph | 100000",
                "source.paragraph | 1.5",
                "source.paragraph | true",
                "source.paragraph | {}",
                "source.meetingDate | \"2022-02-30\"",
                "source.meetingDate | 20220613",
                "source.meetingDate | [2022, 6, 13]",
                "source.meetingDate | \"1722-06-13\"",
                "source.meetingDate | null",
                "source.caseNumber | \"\"",
                "source.minutes | {\"title\": \"Protokoll\"}",
                "source.minutes | \"Protokoll\"",
                "source.basis | null",
                "source.basis | [null]",
                "source.body.name | \"\"",
                "source.body.name | 7",
                "source.assertedBy | {\"name\": \"Protokoll\"}",
                "source.meetingForm | \"ON_PAPER\"",
                "source.meetingForm | 1",
                "source.voting | {\"for\": 31}",
                "source.voting | {\"form\": \"VOTE\", \"inFavour\": 31}",
                "source.voting | {\"form\": \"VOTE\", \"for\": \"31\"}",
                "source.voting | {\"form\": \"ACCLAMATION\", \"for\": 31}",
                "source.reservations | \"Mot\"",
                "source.reservations | [\"\"]",
                "source.reservations | null",
            })
    void an_invalid_value_is_refused_with_what_is_accepted(String field, String value) {
        assertThatThrownBy(() -> corrected(ADOPTED, field, value))
                .isInstanceOfSatisfying(InvalidValueException.class, invalid -> {
                    assertThat(invalid.field().orElseThrow()).startsWith("newValue");
                    assertThat(invalid.accepted().sv()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "agreementId", "municipality", "decisionId", "textSha256", "source", "source.authority", "source.evidence",
        "source.body.kind", "supersedes", "conditions", "nothing", "source.", "''", "source.meetingDate.year",
    })
    void the_subject_of_a_record_cannot_be_corrected(String field) {
        assertThatThrownBy(() -> corrected(ADOPTED, field, "\"x\""))
                .isInstanceOfSatisfying(InvalidValueException.class, invalid -> {
                    assertThat(invalid.field()).contains("field");
                    assertThat(invalid.accepted().en()).contains("source.meetingDate", "source.paragraph");
                });
    }

    @Test
    void two_corrections_of_one_record_never_keep_it_from_being_read() {
        AgreementEvent asserted = EventExamples.all().get("AdoptedByMunicipality.4.asserted");

        for (String day : new String[] {"'2022-06-13'", "'2022-06-12'"}) {
            assertThat(((AdoptedByMunicipality) corrected(asserted, "source.assertedOn", day))
                            .source()
                            .assertedOn())
                    .isEqualTo(LocalDate.parse(day.substring(1, 11)));
        }
    }

    @Test
    void the_day_of_a_courts_certificate_can_be_corrected() {
        LegalForceConfirmed confirmed = EventExamples.full(LegalForceConfirmed.class);
        LegalForceConfirmed after = (LegalForceConfirmed) corrected(confirmed, "certificate.issuedOn", "'2025-01-02'");

        assertThat(Objects.requireNonNull(after.certificate()).issuedOn()).isEqualTo(LocalDate.parse("2025-01-02"));
        assertThatThrownBy(() -> corrected(
                        EventExamples.sparse(LegalForceConfirmed.class), "certificate.issuedOn", "'2025-01-02'"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.reason().en()).contains("has no certificate"));
    }

    @Test
    void a_member_that_the_record_lacks_cannot_be_corrected() {
        AgreementEvent sparse = EventExamples.sparse(AgreementProposed.class);
        assertThatThrownBy(() -> corrected(sparse, "source.paragraph", "1"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.reason().en()).contains("has no source"));
    }

    @Test
    void corrections_and_annotations_cannot_be_corrected() {
        assertThat(Correction.fieldsOf(RecordAnnotated.class)).isEmpty();
    }

    static Stream<AgreementEvent> events() {
        return EventExamples.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_correction_to_the_same_value_leaves_the_record_equal(AgreementEvent event) {
        for (String field : Correction.fieldsOf(event.getClass())) {
            Correction.valueOf(event, field)
                    .ifPresent(value -> assertThat(Correction.apply(event, field, value))
                            .as(field)
                            .isEqualTo(event));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_identifier_can_be_corrected(AgreementEvent event) {
        assertThat(Correction.fieldsOf(event.getClass()))
                .doesNotContain(
                        "agreementId", "decisionId", "municipality", "source.authority", "caseNumber", "region");
    }

    private static AgreementEvent corrected(AgreementEvent event, String field, String json) {
        JsonNode value = EventJson.mapper().readTree(json.replace('\'', '"'));
        return Correction.apply(event, field, value);
    }
}
