package se.paragraf.command.minutes;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.CaseFileFixture.givenOn;
import static se.paragraf.command.Examples.COUNCIL_DECISION;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.appealed;
import static se.paragraf.command.Examples.approved;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.ended;
import static se.paragraf.command.Examples.posted;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.removed;
import static se.paragraf.command.Examples.then;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CaseFileFixture.Given;
import se.paragraf.command.refusal.AppealRefusal.AppealLive;
import se.paragraf.command.refusal.AppealRefusal.AppealPeriodRunning;
import se.paragraf.command.refusal.AppealRefusal.DecisionAnnulled;
import se.paragraf.command.refusal.AppealRefusal.NoLiveAppeal;
import se.paragraf.command.refusal.AppealRefusal.NotAppealable;
import se.paragraf.command.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.command.refusal.DecisionRefusal.NoSuchDecision;
import se.paragraf.command.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.command.refusal.MinutesRefusal.NoticeTakenDownEarly;
import se.paragraf.command.refusal.MinutesRefusal.Stage;
import se.paragraf.command.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.command.refusal.MinutesRefusal.StepMissing;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Warning;

/** The notice was posted on 4 November 2022, so that the last day for appeal is the 25th. */
class AppealTest {

    private static final DecisionId NOBODYS = new DecisionId("24-nobody-2022-1");

    @Test
    void an_appeal_in_time_is_recorded_without_a_warning() {
        announced().when(file("2022-11-25")).thenRecorded(appealed(1, "2022-11-25"));
    }

    @Test
    void a_late_appeal_is_recorded_with_a_warning() {
        announced()
                .when(file("2022-11-26"))
                .thenRecorded(new AppealFiled(
                        ID, COUNCIL_DECISION, 1, day("2022-11-26"), null, null, List.of(Warning.APPEAL_FILED_LATE)));
    }

    @Test
    void an_appeal_against_a_courts_decision_is_a_second_one_and_no_late_first_one() {
        announced(appealed(1, "2022-11-20"), ended(1, AppealOutcome.UPHELD, "2022-11-26"))
                .when(file("2022-11-30"))
                .thenRecorded(appealed(2, "2022-11-30"));
    }

    @Test
    void a_purely_preparatory_decision_is_not_appealed() {
        given(proposed())
                .when(new FileAppeal(ID, proposed().decisionId(), day("2022-04-20"), null, null))
                .thenRefused(new NotAppealable(proposed().decisionId()));
    }

    @Test
    void an_appeal_follows_the_meeting_and_is_not_in_the_future() {
        announced()
                .when(file("2022-10-31"))
                .thenRefused(new OutOfOrder("filedOn", day("2022-10-31"), "meetingDate", day("2022-11-01")));
        announced()
                .when(file("2022-12-02"))
                .thenRefused(new DatedInTheFuture("filedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void what_is_annulled_is_not_appealed_again_and_gains_no_legal_force() {
        AgreementEvent[] annulled = {appealed(1, "2022-11-20"), ended(1, AppealOutcome.ANNULLED, "2022-11-28")};
        announced(annulled).when(file("2022-11-29")).thenRefused(new DecisionAnnulled(COUNCIL_DECISION));
        announced(annulled).when(confirm(null)).thenRefused(new DecisionAnnulled(COUNCIL_DECISION));
    }

    @Test
    void a_court_ends_the_appeal_that_is_live() {
        announced(appealed(1, "2022-11-20"))
                .when(decide(null, "2022-11-28"))
                .thenRecorded(ended(1, AppealOutcome.DISMISSED, "2022-11-28"));
        announced(appealed(1, "2022-11-20"), appealed(2, "2022-11-21"))
                .when(decide(2, "2022-11-28"))
                .thenRecorded(ended(2, AppealOutcome.DISMISSED, "2022-11-28"));
    }

    @Test
    void a_court_ends_no_appeal_that_is_not_live_and_of_several_only_a_named_one() {
        announced().when(decide(null, "2022-11-28")).thenRefused(new NoLiveAppeal(COUNCIL_DECISION, null, List.of()));
        announced(appealed(1, "2022-11-20"), ended(1, AppealOutcome.UPHELD, "2022-11-26"))
                .when(decide(1, "2022-11-28"))
                .thenRefused(new NoLiveAppeal(COUNCIL_DECISION, 1, List.of()));
        announced(appealed(1, "2022-11-20"), appealed(2, "2022-11-21"))
                .when(decide(null, "2022-11-28"))
                .thenRefused(new NoLiveAppeal(COUNCIL_DECISION, null, List.of(1, 2)));
    }

    @Test
    void a_court_ends_an_appeal_after_it_was_filed_and_not_in_the_future() {
        announced(appealed(1, "2022-11-20"))
                .when(decide(1, "2022-11-19"))
                .thenRefused(new OutOfOrder("decidedOn", day("2022-11-19"), "filedOn", day("2022-11-20")));
        announced(appealed(1, "2022-11-20"))
                .when(decide(1, "2022-12-02"))
                .thenRefused(new DatedInTheFuture("decidedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void legal_force_is_confirmed_when_the_time_has_run_out() {
        announced(removed("2022-11-25"))
                .when(confirm("2022-11-26"))
                .thenRecorded(
                        new LegalForceConfirmed(ID, COUNCIL_DECISION, day("2022-11-26"), day("2022-11-25"), null));
        announced(appealed(1, "2022-11-20"), ended(1, AppealOutcome.UPHELD, "2022-11-26"))
                .when(confirm(null))
                .thenRecorded(new LegalForceConfirmed(ID, COUNCIL_DECISION, null, day("2022-11-25"), null));
    }

    @Test
    void while_the_time_for_appeal_runs_there_is_no_legal_force() {
        announced()
                .when(confirm("2022-11-25"))
                .thenRefused(new AppealPeriodRunning(COUNCIL_DECISION, day("2022-11-25"), day("2022-11-25")));
        givenOn(
                        Instant.parse("2022-11-25T12:00:00Z"),
                        then(
                                beforeTheCouncil(adoptedByCouncil("2022-11-01")),
                                approved("2022-11-04"),
                                posted("2022-11-04")))
                .when(confirm(null))
                .thenRefused(new AppealPeriodRunning(COUNCIL_DECISION, day("2022-11-25"), day("2022-11-25")));
    }

    @Test
    void without_a_notice_or_with_one_that_came_down_early_there_is_no_legal_force() {
        given(then(beforeTheCouncil(adoptedByCouncil("2022-11-01")), approved("2022-11-04")))
                .when(confirm(null))
                .thenRefused(new StepMissing(COUNCIL_DECISION, Stage.NOTICE));
        announced(removed("2022-11-24"))
                .when(confirm(null))
                .thenRefused(new NoticeTakenDownEarly(COUNCIL_DECISION, day("2022-11-24"), day("2022-11-25")));
    }

    @Test
    void while_an_appeal_is_live_there_is_no_legal_force() {
        announced(appealed(1, "2022-11-20"))
                .when(confirm(null))
                .thenRefused(new AppealLive(COUNCIL_DECISION, List.of(1)));
    }

    @Test
    void legal_force_is_confirmed_once_and_not_in_the_future() {
        announced(new LegalForceConfirmed(ID, COUNCIL_DECISION, day("2022-11-26"), day("2022-11-25"), null))
                .when(confirm(null))
                .thenRefused(new StepAlreadyTaken(COUNCIL_DECISION, Stage.LEGAL_FORCE, day("2022-11-26")));
        announced()
                .when(confirm("2022-12-02"))
                .thenRefused(new DatedInTheFuture("confirmedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void an_appeal_and_legal_force_belong_to_a_decision_that_the_case_has() {
        for (Object command : List.of(
                new FileAppeal(ID, NOBODYS, day("2022-11-10"), null, null),
                new DecideAppeal(ID, NOBODYS, null, AppealOutcome.UPHELD, day("2022-11-10"), null, null),
                new ConfirmLegalForce(ID, NOBODYS, null, null))) {
            given(proposed(), adoptedBy(UMEA)).when(command).thenRefused(new NoSuchDecision(NOBODYS));
        }
    }

    private static Given announced(AgreementEvent... more) {
        AgreementEvent[] announced =
                then(beforeTheCouncil(adoptedByCouncil("2022-11-01")), approved("2022-11-04"), posted("2022-11-04"));
        return given(then(announced, more));
    }

    private static FileAppeal file(String on) {
        return new FileAppeal(ID, COUNCIL_DECISION, day(on), null, null);
    }

    private static DecideAppeal decide(Integer appeal, String on) {
        return new DecideAppeal(ID, COUNCIL_DECISION, appeal, AppealOutcome.DISMISSED, day(on), null, null);
    }

    private static ConfirmLegalForce confirm(String on) {
        return new ConfirmLegalForce(ID, COUNCIL_DECISION, on == null ? null : day(on), null);
    }
}
