package se.paragraf.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.paragraf.event.AgreementProposed;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.AppealState;
import se.paragraf.query.status.AppealStatus;
import se.paragraf.query.status.ReviewState;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Period;

/** What holds for the calendars of every case file that the command side would take. */
class AnyCalendarTest {

    @Property(tries = 200)
    void on_any_day_a_review_is_found_by_the_state_that_the_status_document_says(
            @ForAll("facts") AgreementFacts facts, @ForAll("days") LocalDate day) {
        AgreementStatus status = AgreementStatus.on(day, facts, 0);
        for (ViewDocument document : ReviewCalendar.documents(facts)) {
            ReviewState state =
                    status.reviews().get((int) document.key().ordinal()).state();
            boolean listed = state == ReviewState.HELD || !status.status().isEndedByDecision();

            assertThat(found(document, CalendarIndex.STATE, day)).isEqualTo(listed ? Set.of(state.name()) : Set.of());
            assertThat(found(document, CalendarIndex.LISTED, day)).hasSize(listed ? 1 : 0);
            assertThat(ReviewCalendar.entry(day, facts, document.key().ordinal()))
                    .hasValueSatisfying(
                            entry -> assertThat(entry.review().state()).isEqualTo(state));
        }
    }

    @Property(tries = 200)
    void on_any_day_a_decision_is_found_by_the_state_that_the_status_document_says(
            @ForAll("facts") AgreementFacts facts, @ForAll("days") LocalDate day) {
        AgreementStatus status = AgreementStatus.on(day, facts, 0);
        Map<Boolean, List<ViewDocument>> documents = AppealCalendar.documents(facts).stream()
                .collect(Collectors.partitioningBy(document -> AppealCalendar.entry(
                                day, facts, document.key().ordinal())
                        .isPresent()));

        assertThat(documents.get(false))
                .as("places of an evidenced adoption under a later name")
                .allSatisfy(document -> assertThat(document.entries()).isEmpty());
        assertThat(documents.get(true)).hasSameSizeAs(status.appeals());
        for (ViewDocument document : documents.get(true)) {
            AppealStatus appeal = AppealCalendar.entry(
                            day, facts, document.key().ordinal())
                    .orElseThrow()
                    .appeal();
            AppealState state = appeal.state();
            boolean listed = state != AppealState.NOT_APPEALABLE;
            boolean live = appeal.filed().stream().anyMatch(filed -> filed.outcome() == null);
            Set<String> states = new HashSet<>(live ? Set.of(AppealState.APPEALED.name()) : Set.of());
            states.add(state.name());

            assertThat(status.appeals()).contains(appeal);
            assertThat(found(document, CalendarIndex.STATE, day)).isEqualTo(listed ? states : Set.of());
            assertThat(found(document, CalendarIndex.LISTED, day)).hasSize(listed ? 1 : 0);
        }
    }

    @Property(tries = 200)
    void sort_keys_stay_what_they_are_and_are_never_shared(@ForAll("caseFiles") CaseFile file) {
        AgreementFacts opened =
                AgreementHistory.fold(file.events().subList(0, 1)).orElseThrow();
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();

        assertThat(sortKeys(ReviewCalendar.documents(facts)))
                .isEqualTo(sortKeys(ReviewCalendar.documents(opened)))
                .doesNotHaveDuplicates()
                .allMatch(key -> key > 0);
        assertThat(sortKeys(AppealCalendar.documents(facts))).doesNotHaveDuplicates();
    }

    @Example
    void the_window_with_the_earliest_last_day_comes_first_in_whatever_order_they_were_proposed() {
        List<ViewDocument> all = new ArrayList<>();
        for (String number : List.of("RS 1-2022", "RS 2-2022")) {
            CaseFile file = new CaseFile(number, all.size()).proposed(null, "2480");
            all.addAll(ReviewCalendar.documents(
                    AgreementHistory.fold(file.events()).orElseThrow()));
        }
        all.sort((one, other) -> Long.compare(other.sortKey(), one.sortKey()));

        assertThat(all).extracting(document -> document.key().ordinal()).containsExactly(0L, 0L, 1L, 1L);
    }

    @Example
    void two_windows_with_the_same_last_day_stand_side_by_side() {
        AgreementProposed made = (AgreementProposed) new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .events()
                .get(0)
                .event();
        Period year = made.reviewWindows().get(0);
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .record(new AgreementProposed(
                        made.agreementId(),
                        made.region(),
                        made.caseNumber(),
                        made.title(),
                        made.period(),
                        made.text(),
                        made.parties(),
                        List.of(year, new Period(year.from().plusMonths(6), year.to())),
                        null,
                        null));

        assertThat(sortKeys(ReviewCalendar.documents(
                        AgreementHistory.fold(file.events()).orElseThrow())))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Example
    void a_proposal_whose_notice_was_posted_is_no_decision_to_appeal() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .then(Afterwards.noticePosted(
                        new DecisionId("24-regionala-utvecklingsnamnden-2022-04-13-73"), "2022-04-20"));
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();

        assertThat(AppealCalendar.documents(facts))
                .singleElement()
                .satisfies(document -> assertThat(document.entries()).isEmpty());
    }

    @Example
    void an_agreement_that_was_terminated_has_no_review_to_hold_from_that_day() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null)
                .handedOver()
                .councilAdopted()
                .then(Afterwards.terminated(7, "2024-07-01"));
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();
        ViewDocument first = ReviewCalendar.documents(facts).get(0);

        assertThat(found(first, CalendarIndex.STATE, LocalDate.parse("2024-06-30")))
                .containsExactly("DUE");
        assertThat(found(first, CalendarIndex.STATE, LocalDate.parse("2024-07-01")))
                .isEmpty();
    }

    @Provide
    Arbitrary<CaseFile> caseFiles() {
        return CaseFiles.any();
    }

    @Provide
    Arbitrary<AgreementFacts> facts() {
        return CaseFiles.any().map(file -> AgreementHistory.fold(file.events()).orElseThrow());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        List<LocalDate> edges = Stream.of("2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01", "2026-01-01")
                .map(LocalDate::parse)
                .toList();
        return Arbitraries.oneOf(
                Arbitraries.of(edges),
                Arbitraries.integers().between(0, 2_000).map(LocalDate.parse("2022-06-01")::plusDays));
    }

    private static Set<String> found(ViewDocument document, String field, LocalDate day) {
        return document.entries().stream()
                .filter(entry -> entry.field().equals(field) && entry.holdsOn(day))
                .map(IndexEntry::value)
                .collect(Collectors.toSet());
    }

    private static List<Long> sortKeys(List<ViewDocument> documents) {
        return documents.stream().map(ViewDocument::sortKey).toList();
    }
}
