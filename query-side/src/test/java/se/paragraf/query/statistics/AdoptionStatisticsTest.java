package se.paragraf.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.value.Standing;

class AdoptionStatisticsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-05-15");

    @Example
    void given_three_cases_then_each_is_counted_where_it_stands() {
        CaseFile active = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2401", "2480")
                .adopted("2401", null)
                .assertedAdopted("2480")
                .handedOver()
                .councilAdopted()
                .then(Afterwards.exitNotified("2480", "2023-05-01", "2024-05-15"));
        CaseFile open = new CaseFile("RS 2-2022", 100)
                .proposed(null, "2401", "2480")
                .adopted("2401", null)
                .adopted("2480", null);
        CaseFile early = new CaseFile("RS 3-2022", 200).proposed(null, "2480").adopted("2480", null, "Medel finns");
        AdoptionStatistics statistics = statistics(DAY, active, open, early);

        assertThat(statistics.agreements()).isEqualTo(3);
        assertThat(statistics.byStatus())
                .hasSize(Status.values().length - 1)
                .doesNotContainKey(Status.VOIDED)
                .containsEntry(Status.ACTIVE, 1L)
                .containsEntry(Status.FULLY_ADOPTED, 1L)
                .containsEntry(Status.UNDER_ADOPTION, 1L)
                .containsEntry(Status.PROPOSED, 0L);
        assertThat(statistics.byMunicipality()).hasSize(2);
        assertThat(statistics.byMunicipality().get(1)).satisfies(umea -> {
            assertThat(umea.name()).isEqualTo("Umeå");
            assertThat(umea.agreements()).isEqualTo(3);
            assertThat(umea.standings())
                    .containsEntry(Standing.EXITED, 1L)
                    .containsEntry(Standing.ADOPTED, 1L)
                    .containsEntry(Standing.ADOPTED_WITH_CONDITIONS, 1L)
                    .containsEntry(Standing.PENDING, 0L);
        });
        // three dated adoptions on 13 June, 61 days after the proposals of 13 April; one that another record asserts
        assertThat(statistics.byYear())
                .containsExactly(
                        new AdoptionStatistics.InYear(2022, 3, 3, 1), new AdoptionStatistics.InYear(null, 0, 1, 0));
        assertThat(statistics.leadTime()).isEqualTo(new LeadTime(3, 61L, 61L));
        assertThat(statistics.councilLeadTime()).isEqualTo(new LeadTime(1, 216L, 216L));
    }

    @Example
    void quantiles_are_numbers_of_days_that_occurred_by_nearest_rank() {
        assertThat(LeadTime.of(Map.of())).isEqualTo(new LeadTime(0, null, null));
        assertThat(LeadTime.of(Map.of(5L, 1L))).isEqualTo(new LeadTime(1, 5L, 5L));
        assertThat(LeadTime.of(Map.of(1L, 5L, 100L, 5L))).isEqualTo(new LeadTime(10, 1L, 100L));
        assertThat(LeadTime.of(Map.of(1L, 9L, 100L, 1L))).isEqualTo(new LeadTime(10, 1L, 1L));
        assertThat(LeadTime.of(Map.of(3L, 1L, 9L, 1L, 20L, 1L))).isEqualTo(new LeadTime(3, 9L, 20L));
    }

    @Property(tries = 60)
    void the_counts_are_those_of_counting_every_agreement_by_hand(
            @ForAll("caseFiles") List<CaseFile> files, @ForAll("days") LocalDate day) {
        List<AgreementFacts> all = new ArrayList<>();
        for (CaseFile file : files) {
            all.add(AgreementHistory.fold(file.events()).orElseThrow());
        }
        AdoptionStatistics statistics = statistics(day, all);

        assertThat(statistics.agreements()).isEqualTo(all.size());
        for (Status status : EnumSet.complementOf(EnumSet.of(Status.VOIDED))) {
            assertThat(statistics.byStatus().get(status))
                    .isEqualTo(all.stream()
                            .filter(facts -> Status.on(day, facts) == status)
                            .count());
        }
        for (AdoptionStatistics.InMunicipality each : statistics.byMunicipality()) {
            List<PartyFacts> parties = all.stream()
                    .flatMap(facts -> facts.parties().stream())
                    .filter(party -> party.municipality().equals(each.municipality()))
                    .toList();
            assertThat(each.agreements()).isEqualTo(parties.size());
            each.standings()
                    .forEach((standing, count) -> assertThat(count)
                            .isEqualTo(parties.stream()
                                    .filter(party -> party.standingOn(day) == standing)
                                    .count()));
        }
        long adoptions = all.stream()
                .flatMap(facts -> facts.parties().stream())
                .filter(party -> party.standing() == Standing.ADOPTED)
                .count();
        assertThat(statistics.byYear().stream()
                        .mapToLong(AdoptionStatistics.InYear::adoptions)
                        .sum())
                .isEqualTo(adoptions);
        assertThat(statistics.byYear().stream()
                        .mapToLong(AdoptionStatistics.InYear::proposals)
                        .sum())
                .isEqualTo(all.size());
    }

    @Provide
    Arbitrary<List<CaseFile>> caseFiles() {
        return CaseFiles.any(10_000).list().uniqueElements(CaseFile::id).ofMaxSize(5);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2_000).map(LocalDate.parse("2022-06-01")::plusDays);
    }

    private static AdoptionStatistics statistics(LocalDate day, CaseFile... files) {
        return statistics(
                day,
                List.of(files).stream()
                        .map(file -> AgreementHistory.fold(file.events()).orElseThrow())
                        .toList());
    }

    private static AdoptionStatistics statistics(LocalDate day, List<AgreementFacts> all) {
        NaiveViewStore store = new NaiveViewStore();
        List<ViewDocument> documents = all.stream().map(StatusView::document).toList();
        store.put(store.live(), documents);
        return store.read(reader -> AdoptionStatistics.on(day, reader));
    }
}
