package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.Afterwards.Event;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;

/** Where a decision stands as to appeal, as a function of facts and a day. */
class AppealStateTest {

    private static final DecisionId COUNCIL = new DecisionId("24-regionfullmaktige-2022-11-15-192");
    private static final DecisionId BOARD = new DecisionId("24-regionala-utvecklingsnamnden-2022-04-13-73");
    private static final Event APPROVED = Afterwards.minutesApproved(COUNCIL, "2022-11-21");
    private static final Event POSTED = Afterwards.noticePosted(COUNCIL, "2022-11-22");
    private static final Event APPEALED = Afterwards.appealed(COUNCIL, 1, "2022-12-01");
    private static final Event LEGAL_FORCE = Afterwards.legalForce(COUNCIL, "2022-12-20", "2022-12-13");

    @ParameterizedTest(name = "{0} on {1} is {3}")
    @MethodSource
    void state_on_a_day(String told, String day, List<Event> events, AppealState expected) {
        assertThat(on(day, events).state()).isEqualTo(expected);
    }

    static Stream<Arguments> state_on_a_day() {
        return Stream.of(
                row("approved", "2022-12-31", AppealState.NOT_POSTED, APPROVED),
                row("posted, the day before", "2022-11-21", AppealState.NOT_POSTED, APPROVED, POSTED),
                row("posted, that day", "2022-11-22", AppealState.OPEN, APPROVED, POSTED),
                row("posted, the last day", "2022-12-13", AppealState.OPEN, APPROVED, POSTED),
                row("posted, the day after the last", "2022-12-14", AppealState.CLOSED, APPROVED, POSTED),
                row("appealed", "2022-12-13", AppealState.APPEALED, APPROVED, POSTED, APPEALED),
                row("appealed, for long", "2023-12-14", AppealState.APPEALED, APPROVED, POSTED, APPEALED),
                row(
                        "appealed and dismissed",
                        "2023-12-14",
                        AppealState.CLOSED,
                        APPROVED,
                        POSTED,
                        APPEALED,
                        ended(AppealOutcome.DISMISSED)),
                row(
                        "appealed and upheld",
                        "2023-12-14",
                        AppealState.CLOSED,
                        APPROVED,
                        POSTED,
                        APPEALED,
                        ended(AppealOutcome.UPHELD)),
                row(
                        "appealed and annulled",
                        "2023-12-14",
                        AppealState.ANNULLED,
                        APPROVED,
                        POSTED,
                        APPEALED,
                        ended(AppealOutcome.ANNULLED)),
                row("legal force confirmed", "2022-12-20", AppealState.LEGAL_FORCE, APPROVED, POSTED, LEGAL_FORCE),
                row(
                        "a proposal only",
                        "2022-12-31",
                        AppealState.NOT_APPEALABLE,
                        Afterwards.noticePosted(BOARD, "2022-04-20")));
    }

    @Test
    void the_table_reaches_every_state() {
        assertThat(state_on_a_day().map(row -> (AppealState) row.get()[3]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(AppealState.values());
    }

    @Test
    void the_clock_says_which_decision_when_it_was_posted_and_until_when_it_can_be_appealed() {
        AppealStatus clock = on("2022-12-01", List.of(APPROVED, POSTED, APPEALED));

        assertThat(clock.decisionId()).isEqualTo(COUNCIL);
        assertThat(clock.authorityName()).isEqualTo("Region Västerbotten");
        assertThat(clock.decidedOn()).isEqualTo("2022-11-15");
        assertThat(clock.minutesApprovedOn()).isEqualTo("2022-11-21");
        assertThat(clock.postedOn()).isEqualTo("2022-11-22");
        assertThat(clock.lastDayToAppeal()).isEqualTo("2022-12-13");
        assertThat(clock.filed()).singleElement().satisfies(appeal -> {
            assertThat(appeal.filedOn()).isEqualTo("2022-12-01");
            assertThat(appeal.outcome()).isNull();
        });
    }

    @Test
    void given_the_day_of_posting_was_wrong_when_it_is_corrected_then_the_clock_restarts() {
        AppealStatus clock = on(
                "2022-12-14",
                List.of(APPROVED, POSTED, Afterwards.corrected(1, 5, "postedOn", "2022-11-22", "2022-11-23")));

        assertThat(clock.lastDayToAppeal()).isEqualTo("2022-12-14");
        assertThat(clock.state()).isEqualTo(AppealState.OPEN);
    }

    private static Event ended(AppealOutcome outcome) {
        return Afterwards.appealDecided(COUNCIL, 1, outcome, "2023-02-01");
    }

    private static AppealStatus on(String day, List<Event> events) {
        CaseFile file = new CaseFile("RS 759-2022", 5)
                .proposed(null, "2480")
                .adopted("2480", null)
                .handedOver()
                .councilAdopted();
        events.forEach(file::then);
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();
        return AgreementStatus.on(LocalDate.parse(day), facts, 99).appeals().get(0);
    }

    private static Arguments row(String told, String day, AppealState expected, Event... events) {
        return Arguments.of(told, day, List.of(events), expected);
    }
}
