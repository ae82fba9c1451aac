package se.paragraf.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.value.Standing;

class TwoTimesTest {

    /** The proposal is of 13 April and recorded on 1 September, the adoption of 13 June and recorded on 2 September. */
    private static final List<RecordedEvent> LATE = new CaseFile("RS 1-2022", 0)
            .proposed(null, "2480")
            .at(24 * 60)
            .adopted("2480", null)
            .events();

    @Test
    void given_an_adoption_recorded_late_then_it_stood_already_though_nobody_knew() {
        assertThat(standing(null, "2022-07-01")).contains(Standing.ADOPTED);
        assertThat(standing("2022-09-01T12:00:00Z", "2022-07-01")).contains(Standing.PENDING);
        assertThat(standing(null, "2022-06-12")).contains(Standing.PENDING);
        assertThat(standing(null, "2022-06-13")).contains(Standing.ADOPTED);
    }

    @Test
    void an_event_is_known_from_the_very_instant_at_which_it_was_recorded() {
        assertThat(standing("2022-09-02T08:00:00Z", null)).contains(Standing.ADOPTED);
        assertThat(standing("2022-09-02T07:59:59.999999999Z", null)).contains(Standing.PENDING);
    }

    @Test
    void before_the_proposal_was_made_or_known_there_is_nothing() {
        assertThat(standing(null, "2022-04-12")).isEmpty();
        assertThat(standing(null, "2022-04-13")).contains(Standing.PENDING);
        assertThat(standing("2022-09-01T07:59:59Z", null)).isEmpty();
        assertThat(standing("2022-09-01T08:00:00Z", null)).contains(Standing.PENDING);
    }

    @Test
    void the_facts_go_up_to_the_last_event_that_was_known_whenever_that_happened() {
        AgreementFacts facts =
                AgreementHistory.fold(LATE, times(null, "2022-06-12")).orElseThrow();

        assertThat(facts.last().sequence()).isEqualTo(1);
        assertThat(facts.last().position()).isEqualTo(24 * 60);
    }

    @Test
    void given_a_clock_that_was_set_back_then_what_was_unknown_stays_unknown() {
        List<RecordedEvent> events = new CaseFile("RS 1-2022", 100)
                .proposed(null, "2480")
                .at(300)
                .postponed("2480")
                .at(200)
                .adopted("2480", null)
                .events();

        TwoTimes between = times(events.get(2).recordedAt().toString(), null);

        assertThat(between.known(events)).containsExactly(events.get(0));
    }

    /** The adoption of 13 June is recorded on 2 September and corrected on 3 September to be of 20 June. */
    private static final List<RecordedEvent> CORRECTED = new CaseFile("RS 1-2022", 0)
            .proposed(null, "2480")
            .at(24 * 60)
            .adopted("2480", null)
            .at(48 * 60)
            .then(Afterwards.corrected(1, 1, "source.meetingDate", "2022-06-13", "2022-06-20"))
            .events();

    @ParameterizedTest(name = "known at {0}, effective at {1} it is {2}, of {3}")
    @CsvSource({
        ", 2022-06-19, PENDING,",
        ", 2022-06-20, ADOPTED, 2022-06-20",
        "2022-09-03T07:59:59Z, 2022-06-19, ADOPTED, 2022-06-13",
        "2022-09-03T07:59:59Z, 2022-06-12, PENDING,",
        "2022-09-03T08:00:00Z, 2022-06-19, PENDING,",
        "2022-09-03T08:00:00Z, , ADOPTED, 2022-06-20"
    })
    void a_correction_applies_from_the_moment_at_which_it_was_recorded_to_days_long_past(
            @Nullable String knownAt, @Nullable String effectiveAt, Standing standing, @Nullable LocalDate decidedOn) {
        AgreementFacts facts =
                AgreementHistory.fold(CORRECTED, times(knownAt, effectiveAt)).orElseThrow();
        PartyFacts party = facts.parties().get(0);

        assertThat(party.standing()).isEqualTo(standing);
        assertThat(Optional.ofNullable(party.decision()).map(Decision::meetingDate))
                .isEqualTo(Optional.ofNullable(decidedOn));
        boolean told = !"2022-09-03T07:59:59Z".equals(knownAt) && standing == Standing.ADOPTED;
        assertThat(facts.remarks().corrected()).hasSize(told ? 1 : 0);
    }

    @Test
    void given_two_corrections_of_one_member_then_the_last_one_known_holds() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null)
                .then(Afterwards.corrected(1, 1, "source.paragraph", 101, 102))
                .then(Afterwards.corrected(2, 1, "source.paragraph", 102, 103));
        TwoTimes between = times(file.events().get(2).recordedAt().toString(), null);

        assertThat(paragraph(file, TwoTimes.NOW)).isEqualTo("§ 103");
        assertThat(paragraph(file, between)).isEqualTo("§ 102");
    }

    @Test
    void what_is_said_of_a_record_is_open_until_another_person_settles_it() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .then(Afterwards.correctionProposed(1, 0, "title", "A", "B"))
                .then(Afterwards.correctionProposed(2, 0, "title", "A", "C"));

        assertThat(remarks(file).open())
                .extracting(each -> each.correctionId().value())
                .containsExactly(1, 2);
        assertThat(remarks(file.then(Afterwards.correctionDeclined(1))).open()).hasSize(1);
        assertThat(remarks(file.then(Afterwards.corrected(2, 0, "title", "A", "C")))
                        .open())
                .isEmpty();
        assertThat(remarks(file).corrected()).hasSize(1);
        assertThat(remarks(file.then(Afterwards.annotated(0L, "Se pärm 2"))).annotations())
                .hasSize(1);
    }

    @Test
    void given_a_correction_approved_the_day_after_it_was_proposed_then_on_the_day_between_it_holds_and_is_not_open() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .then(Afterwards.correctionProposed(1, 0, "title", "A", "B"))
                .at(24 * 60)
                .then(Afterwards.corrected(1, 0, "title", "A", "B"));
        Remarks remarks = AgreementHistory.fold(file.events(), times(null, "2022-09-01"))
                .orElseThrow()
                .remarks();

        assertThat(remarks.corrected()).hasSize(1);
        assertThat(remarks.open()).isEmpty();
    }

    private static Remarks remarks(CaseFile file) {
        return AgreementHistory.fold(file.events()).orElseThrow().remarks();
    }

    private static String paragraph(CaseFile file, TwoTimes times) {
        AgreementFacts facts = AgreementHistory.fold(file.events(), times).orElseThrow();
        return String.valueOf(Optional.ofNullable(facts.parties().get(0).decision())
                .orElseThrow()
                .paragraph());
    }

    @Test
    void the_day_is_that_for_which_is_asked_else_that_of_the_instant_else_today() {
        LocalDate today = LocalDate.parse("2024-05-15");

        assertThat(times(null, null).day(today)).isEqualTo(today);
        assertThat(times("2022-12-31T23:30:00Z", null).day(today)).isEqualTo("2023-01-01");
        assertThat(times("2022-12-31T23:30:00Z", "2022-06-01").day(today)).isEqualTo("2022-06-01");
        assertThat(times(null, "2030-06-01").day(today)).isEqualTo("2030-06-01");
    }

    private static Optional<Standing> standing(@Nullable String knownAt, @Nullable String effectiveAt) {
        return AgreementHistory.fold(LATE, times(knownAt, effectiveAt))
                .map(facts -> facts.parties().get(0).standing());
    }

    private static TwoTimes times(@Nullable String knownAt, @Nullable String effectiveAt) {
        return new TwoTimes(
                knownAt == null ? null : Instant.parse(knownAt),
                effectiveAt == null ? null : LocalDate.parse(effectiveAt));
    }
}
