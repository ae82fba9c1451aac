package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.Decision;
import se.paragraf.query.search.Search;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Standing;

/** What holds for every case file that the command side would take. */
class AnyAgreementStatusTest {

    @Property(tries = 300)
    void the_counts_add_up_to_the_number_of_parties(
            @ForAll("facts") AgreementFacts facts, @ForAll("days") LocalDate day) {
        AgreementStatus status = AgreementStatus.on(day, facts, 0);
        AdoptionCounts counts = status.adoption();

        assertThat(counts.adopted()
                        + counts.conditional()
                        + counts.pending()
                        + counts.rejected()
                        + counts.postponed()
                        + counts.annulled()
                        + counts.exited()
                        + counts.revoked()
                        + counts.indeterminate())
                .isEqualTo(counts.total())
                .isEqualTo(facts.parties().size());
        assertThat(status.parties())
                .filteredOn(party -> party.standing() == Standing.ADOPTED)
                .hasSize(counts.adopted());
        assertThat(status.parties())
                .filteredOn(party -> party.standing() == Standing.EXITED)
                .hasSize(counts.exited());
    }

    @Property(tries = 300)
    void on_any_day_the_index_holds_the_status_of_that_day_and_no_other(
            @ForAll("facts") AgreementFacts facts, @ForAll("days") LocalDate day) {
        assertThat(StatusIndex.of(facts))
                .filteredOn(entry -> entry.field().equals(StatusIndex.STATUS) && entry.holdsOn(day))
                .extracting(entry -> entry.value())
                .containsExactly(Status.on(day, facts).name());
    }

    @Property(tries = 300)
    void from_day_to_day_the_status_goes_backwards_by_what_takes_an_adoption_away_only(
            @ForAll("caseFiles") CaseFile file) {
        AgreementHistory history = AgreementHistory.of(file.events());
        SortedMap<LocalDate, List<AgreementEvent>> days = new TreeMap<>();
        file.events().forEach(recorded -> {
            AgreementEvent event = history.read(recorded).event();
            days.computeIfAbsent(history.daysOf(recorded).notAfter(), day -> new ArrayList<>())
                    .add(event);
            if (event instanceof ExitNotified exit) {
                days.computeIfAbsent(exit.effectiveFrom(), day -> new ArrayList<>())
                        .add(event);
            }
        });
        Status before = Status.PROPOSED;
        for (LocalDate day : days.keySet()) {
            Status after =
                    history.factsOn(day).map(facts -> Status.on(day, facts)).orElse(Status.PROPOSED);
            if (days.get(day).stream().noneMatch(AnyAgreementStatusTest::mayGoBackwards)) {
                assertThat(after).isGreaterThanOrEqualTo(before);
            }
            before = after;
        }
    }

    @Property(tries = 300)
    void the_index_finds_every_decision_that_was_ever_recorded_by_its_paragraph(@ForAll("caseFiles") CaseFile file) {
        Set<IndexEntry> entries =
                StatusIndex.of(AgreementHistory.fold(file.events()).orElseThrow());
        AgreementHistory history = AgreementHistory.of(file.events());

        assertThat(file.events())
                .extracting(recorded -> history.read(recorded).event())
                .allSatisfy(event -> Decision.recordedBy(event)
                        .map(Decision::paragraph)
                        .ifPresent(paragraph -> assertThat(entries)
                                .anyMatch(entry -> Search.of("\u00a7 " + paragraph.value())
                                        .orElseThrow()
                                        .filters()
                                        .get(0)
                                        .alternatives()
                                        .stream()
                                        .anyMatch(condition -> condition.accepts(entry)))));
    }

    @Property(tries = 300)
    void the_index_entries_extended_by_each_event_are_those_of_the_whole_case_file(@ForAll("caseFiles") CaseFile file) {
        AgreementHistory history = AgreementHistory.of(file.events().subList(0, 1));
        StatusEntries entries = StatusEntries.of(history);
        for (int count = 2; count <= file.events().size(); count++) {
            AgreementHistory next = history.with(file.events().subList(count - 1, count));
            entries = entries.after(history, next);
            history = next;

            assertThat(entries.all())
                    .isEqualTo(
                            StatusEntries.of(AgreementHistory.of(file.events().subList(0, count)))
                                    .all());
        }
    }

    @Example
    void the_made_up_case_files_reach_every_status_that_the_table_does() {
        List<AgreementFacts> some = facts().sampleStream().limit(2_000).toList();
        Set<Status> met = Stream.of("2022-12-31", "2023-06-01", "2027-06-01")
                .map(LocalDate::parse)
                .flatMap(day -> some.stream().map(facts -> Status.on(day, facts)))
                .collect(Collectors.toSet());
        assertThat(met).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Status.VOIDED)));
    }

    /** The statuses are declared in the order in which an agreement goes through them, the ends last. */
    private static boolean mayGoBackwards(AgreementEvent event) {
        return event instanceof AgreementTextAmended
                || event instanceof ReferredBackByCouncil
                || event instanceof RejectedByMunicipality
                || event instanceof AdoptionPostponed
                || event instanceof ExitNotified
                || (event instanceof AppealDecided decided && decided.outcome() == AppealOutcome.ANNULLED);
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
        List<LocalDate> edges = Stream.of("2022-12-31", "2023-01-01", "2026-12-31", "2027-01-01")
                .map(LocalDate::parse)
                .toList();
        return Arbitraries.oneOf(
                Arbitraries.of(edges),
                Arbitraries.integers().between(0, 4000).map(LocalDate.parse("2020-01-01")::plusDays));
    }
}
