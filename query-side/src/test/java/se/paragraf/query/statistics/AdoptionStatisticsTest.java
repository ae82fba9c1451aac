package se.paragraf.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.RegionCode;
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
        assertThat(statistics.leadTime()).isEqualTo(new LeadTime(3, 61L, 61L, 1));
        assertThat(statistics.councilLeadTime()).isEqualTo(new LeadTime(1, 216L, 216L, 0));
    }

    @Example
    void quantiles_are_numbers_of_days_that_occurred_by_nearest_rank() {
        assertThat(LeadTime.of(Map.of())).isEqualTo(new LeadTime(0, null, null, 0));
        assertThat(LeadTime.of(Map.of("5", 1L, "undated", 2L, "before", 3L))).isEqualTo(new LeadTime(1, 5L, 5L, 2));
        assertThat(LeadTime.of(Map.of("1", 5L, "100", 5L))).isEqualTo(new LeadTime(10, 1L, 100L, 0));
        assertThat(LeadTime.of(Map.of("1", 9L, "100", 1L))).isEqualTo(new LeadTime(10, 1L, 1L, 0));
        assertThat(LeadTime.of(Map.of("3", 1L, "9", 1L, "20", 1L))).isEqualTo(new LeadTime(3, 9L, 20L, 0));
    }

    @Example
    void given_a_council_adoption_in_november_then_on_a_day_in_july_the_agreement_was_under_adoption() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2401", "2480")
                .adopted("2401", null)
                .then(Afterwards.adoptedOn("2480", "2022-09-01", 40))
                .handedOver()
                .councilAdopted();

        assertThat(statistics(LocalDate.parse("2022-04-12"), file).agreements()).isZero();
        assertThat(statistics(LocalDate.parse("2022-07-01"), file)).satisfies(july -> {
            assertThat(july.byStatus()).containsEntry(Status.UNDER_ADOPTION, 1L).containsEntry(Status.ADOPTED, 0L);
            assertThat(july.byMunicipality().get(1).standings()).containsEntry(Standing.PENDING, 1L);
            assertThat(july.leadTime().count()).isEqualTo(1);
            assertThat(july.councilLeadTime().count()).isZero();
        });
        assertThat(statistics(LocalDate.parse("2022-12-01"), file).byStatus()).containsEntry(Status.ADOPTED, 1L);
    }

    @Example
    void given_decisions_of_some_months_then_each_counts_in_its_month_and_reversed_ones_do_not() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2401", "2480", "2403")
                .adopted("2401", null)
                .assertedAdopted("2480")
                .then(Afterwards.rejectedOn("2403", "2022-09-19", 66))
                .then(Afterwards.adoptedOn("2403", "2022-10-17", 70))
                .then(Afterwards.reversed(1, 3L));
        CaseFile voided = new CaseFile("RS 2-2022", 100)
                .proposed(null, "2401")
                .adopted("2401", null)
                .then(Afterwards.reversed(1, 0L, 1L));

        DecisionsByMonth decisions = read(
                List.of(file.events(), voided.events()),
                reader -> DecisionsByMonth.of(YearMonth.of(2022, 6), YearMonth.of(2022, 10), null, reader));

        assertThat(decisions.months())
                .extracting(DecisionsByMonth.InMonth::month)
                .containsExactly("2022-06", "2022-07", "2022-08", "2022-09", "2022-10");
        assertThat(decisions.months())
                .extracting(month -> month.decisions().adoptions())
                .containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(decisions.months())
                .extracting(month -> month.decisions().rejections())
                .containsOnly(0L);
        assertThat(decisions.undated()).isEqualTo(new DecisionsByMonth.DecisionCounts(1, 0, 0, 0, 0, 0, 0));
    }

    /** Every other case is of another region. */
    @Property(tries = 300)
    void on_any_day_the_counts_are_those_of_the_status_of_each_agreement_on_that_day(
            @ForAll("caseFiles") List<CaseFile> files,
            @ForAll("days") LocalDate day,
            @ForAll("regions") String region) {
        List<List<RecordedEvent>> cases = new ArrayList<>();
        for (CaseFile file : files) {
            cases.add(cases.size() % 2 == 0 ? file.events() : inStockholm(file.events()));
        }
        RegionCode wanted = region.isEmpty() ? null : new RegionCode(region);
        AdoptionStatistics statistics = read(cases, reader -> AdoptionStatistics.on(day, wanted, reader));

        assertThat(statistics).isEqualTo(NaiveStatistics.on(day, wanted, statistics.position(), cases));
    }

    @Property(tries = 100)
    void the_decisions_of_a_month_are_those_of_counting_the_records(@ForAll("caseFiles") List<CaseFile> files) {
        List<List<RecordedEvent>> cases = files.stream().map(CaseFile::events).toList();
        YearMonth from = YearMonth.of(2021, 1);
        YearMonth to = from.plusMonths(DecisionsByMonth.MOST_MONTHS - 1);
        DecisionsByMonth decisions = read(cases, reader -> DecisionsByMonth.of(from, to, null, reader));

        assertThat(decisions.months())
                .hasSize(DecisionsByMonth.MOST_MONTHS)
                .allSatisfy(month ->
                        assertThat(month.decisions()).isEqualTo(NaiveStatistics.decided(month.month(), cases)));
        assertThat(decisions.undated()).isEqualTo(NaiveStatistics.decided(null, cases));
    }

    @Provide
    Arbitrary<List<CaseFile>> caseFiles() {
        return CaseFiles.any(10_000).list().uniqueElements(CaseFile::id).ofMaxSize(5);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 400).map(LocalDate.parse("2022-04-01")::plusDays),
                Arbitraries.integers().between(0, 2_000).map(LocalDate.parse("2022-06-01")::plusDays));
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of("", "24", "01");
    }

    private static List<RecordedEvent> inStockholm(List<RecordedEvent> events) {
        return events.stream().map(AdoptionStatisticsTest::inStockholm).toList();
    }

    private static RecordedEvent inStockholm(RecordedEvent recorded) {
        if (!(recorded.event() instanceof AgreementProposed proposed)) {
            return recorded;
        }
        return new RecordedEvent(
                recorded.position(),
                recorded.sequence(),
                recorded.eventId(),
                recorded.type(),
                recorded.revision(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.role(),
                recorded.commandId(),
                new AgreementProposed(
                        proposed.agreementId(),
                        new RegionCode("01"),
                        proposed.caseNumber(),
                        proposed.title(),
                        proposed.period(),
                        proposed.text(),
                        proposed.parties(),
                        proposed.reviewWindows(),
                        proposed.decisionId(),
                        proposed.source()));
    }

    private static AdoptionStatistics statistics(LocalDate day, CaseFile... files) {
        return read(
                List.of(files).stream().map(CaseFile::events).toList(),
                reader -> AdoptionStatistics.on(day, null, reader));
    }

    private static <T> T read(List<List<RecordedEvent>> cases, Function<ViewReader, T> question) {
        NaiveViewStore store = new NaiveViewStore();
        store.put(
                store.live(),
                cases.stream()
                        .map(events -> StatusView.document(AgreementHistory.of(events)))
                        .toList());
        return store.read(question);
    }
}
