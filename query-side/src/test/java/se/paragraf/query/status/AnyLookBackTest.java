package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every look into the past of every case file that the command side would take. */
class AnyLookBackTest {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final LocalDate TODAY = LocalDate.parse("2031-01-01");

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void what_is_known_now_and_has_happened_by_today_is_what_the_live_view_says(@ForAll("caseFiles") CaseFile file) {
        TwoTimes times = new TwoTimes(last(file).recordedAt(), TODAY);

        assertThat(AgreementHistory.fold(file.events(), times)).isEqualTo(AgreementHistory.fold(file.events()));
        assertThat(told(file.events(), times)).isEqualTo(told(file.events(), TwoTimes.NOW));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void a_later_recording_never_changes_an_answer_for_an_earlier_instant(
            @ForAll("caseFiles") CaseFile file, @ForAll("days") LocalDate day) {
        List<RecordedEvent> events = file.events();
        for (int count = 1; count < events.size(); count++) {
            Instant justBefore = events.get(count).recordedAt().minusNanos(1);
            TwoTimes times = new TwoTimes(justBefore, count % 2 == 0 ? day : null);

            assertThat(told(events, times)).isEqualTo(told(events.subList(0, count), times));
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void the_same_question_has_the_same_answer_byte_for_byte(
            @ForAll("caseFiles") CaseFile file, @ForAll("days") LocalDate day) {
        TwoTimes times = new TwoTimes(last(file).recordedAt(), day);

        assertThat(told(new ArrayList<>(file.events()), times)).isEqualTo(told(file.events(), times));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void on_any_day_of_the_past_the_counts_add_up_to_the_number_of_parties(
            @ForAll("caseFiles") CaseFile file, @ForAll("days") LocalDate day) {
        Optional<AgreementFacts> facts = AgreementHistory.fold(file.events(), new TwoTimes(null, day));

        facts.map(known -> AgreementStatus.on(day, known, 0).adoption())
                .ifPresent(counts -> assertThat(counts.adopted()
                                + counts.conditional()
                                + counts.pending()
                                + counts.rejected()
                                + counts.postponed()
                                + counts.annulled()
                                + counts.exited()
                                + counts.revoked()
                                + counts.indeterminate())
                        .isEqualTo(counts.total()));
    }

    @Provide
    Arbitrary<CaseFile> caseFiles() {
        return CaseFiles.any();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1_800).map(LocalDate.parse("2022-04-10")::plusDays);
    }

    private static Optional<String> told(List<RecordedEvent> events, TwoTimes times) {
        return AgreementHistory.fold(events, times)
                .map(facts ->
                        AgreementStatus.on(times.day(TODAY), facts, facts.last().position()))
                .map(JSON::writeValueAsString);
    }

    private static RecordedEvent last(CaseFile file) {
        return file.events().get(file.events().size() - 1);
    }
}
