package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;

/** What holds for every case file that the command side would take. */
class AnyAgreementStatusTest {

    private static final LocalDate BEFORE = LocalDate.parse("2022-12-31");

    @Property(tries = 300)
    void the_counts_add_up_to_the_number_of_parties(@ForAll("facts") AgreementFacts facts) {
        AdoptionCounts counts = AgreementStatus.on(BEFORE, facts, 0).adoption();
        assertThat(counts.adopted()
                        + counts.conditional()
                        + counts.pending()
                        + counts.rejected()
                        + counts.postponed()
                        + counts.annulled()
                        + counts.exited())
                .isEqualTo(counts.total())
                .isEqualTo(facts.parties().size());
    }

    @Property(tries = 300)
    void on_any_day_the_index_holds_the_status_of_that_day_and_no_other(
            @ForAll("facts") AgreementFacts facts, @ForAll("days") LocalDate day) {
        assertThat(StatusIndex.of(facts))
                .filteredOn(entry -> entry.field().equals(StatusIndex.STATUS) && entry.holdsOn(day))
                .extracting(entry -> entry.value())
                .containsExactly(Status.on(day, facts).name());
    }

    @Example
    void the_made_up_case_files_reach_every_status_that_the_table_does() {
        List<AgreementFacts> some = facts().sampleStream().limit(2_000).toList();
        Set<Status> met = Stream.of("2022-12-31", "2023-06-01", "2027-06-01")
                .map(LocalDate::parse)
                .flatMap(day -> some.stream().map(facts -> Status.on(day, facts)))
                .collect(Collectors.toSet());
        assertThat(met).hasSize(8);
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
