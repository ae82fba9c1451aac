package se.paragraf.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.refusal.AppealRefusal.AlreadyStayed;
import se.paragraf.refusal.AppealRefusal.AppealLive;
import se.paragraf.refusal.AppealRefusal.AppealPeriodRunning;
import se.paragraf.refusal.AppealRefusal.DecisionAnnulled;
import se.paragraf.refusal.AppealRefusal.FurtherAppealPeriodRunning;
import se.paragraf.refusal.AppealRefusal.NoLiveAppeal;
import se.paragraf.refusal.AppealRefusal.NoSuchJudgment;
import se.paragraf.refusal.AppealRefusal.NotAppealable;
import se.paragraf.refusal.AppealRefusal.NotStayed;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.NoSuchDecision;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.MinutesRefusal.NoticeTakenDownEarly;
import se.paragraf.refusal.MinutesRefusal.Stage;
import se.paragraf.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.refusal.MinutesRefusal.StepMissing;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Warning;

/** The notice was posted on 4 November 2022, so that the last day for appeal is the 25th. */
class AppealTest {

    private static final CourtInstance FIRST = CourtInstance.ADMINISTRATIVE_COURT;
    private static final CourtInstance SECOND = CourtInstance.COURT_OF_APPEAL;
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
                        ID,
                        COUNCIL_DECISION,
                        1,
                        day("2022-11-26"),
                        null,
                        null,
                        List.of(Warning.APPEAL_FILED_LATE),
                        null,
                        null));
    }

    @Test
    void an_appeal_against_a_courts_judgment_has_that_judgments_time() {
        announced(appealed(1, "2022-11-20"), ended(1, AppealOutcome.UPHELD, "2022-11-26"))
                .when(further("2022-11-30", SECOND, null))
                .thenRecorded(filed(2, "2022-11-30", SECOND, null));
        announced(appealed(1, "2022-11-06"), ended(1, AppealOutcome.UPHELD, "2022-11-08"))
                .when(further("2022-11-30", SECOND, 1))
                .thenRecorded(filed(2, "2022-11-30", SECOND, 1, Warning.APPEAL_FILED_LATE));
    }

    @Test
    void a_number_counts_the_appeals_that_were_recorded_whenever_they_were_filed() {
        announced(appealed(1, "2022-11-24")).when(file("2022-11-10")).thenRecorded(appealed(2, "2022-11-10"));
    }

    @Test
    void a_judgment_is_appealed_where_it_was_given_and_to_a_higher_instance() {
        AgreementEvent[] annulled = {appealed(1, "2022-11-20"), ended(1, AppealOutcome.ANNULLED, "2022-11-26")};
        announced(annulled).when(further("2022-11-27", SECOND, 1)).thenRecorded(filed(2, "2022-11-27", SECOND, 1));
        announced(annulled).when(further("2022-11-27", SECOND, 2)).thenRefused(new NoSuchJudgment(COUNCIL_DECISION, 2));
        announced(annulled).when(further("2022-11-27", FIRST, 1)).thenRefused(new NoSuchJudgment(COUNCIL_DECISION, 1));
        announced(annulled)
                .when(further("2022-11-25", SECOND, 1))
                .thenRefused(new OutOfOrder("filedOn", day("2022-11-25"), "decidedOn", day("2022-11-26")));
    }

    @Test
    void an_appeal_that_was_sent_back_is_decided_again() {
        announced(
                        appealed(1, "2022-11-06"),
                        ended(1, AppealOutcome.ANNULLED, "2022-11-08"),
                        filed(2, "2022-11-10", SECOND, null),
                        ended(2, AppealOutcome.REMITTED, "2022-11-20"))
                .when(judge(null, "2022-11-28", AppealOutcome.PARTLY_ANNULLED, "Punkt 3"))
                .thenRecorded(new AppealDecided(
                        ID,
                        COUNCIL_DECISION,
                        1,
                        AppealOutcome.PARTLY_ANNULLED,
                        day("2022-11-28"),
                        null,
                        null,
                        null,
                        "Punkt 3"));
    }

    @Test
    void a_late_judgment_is_taken_although_a_later_one_is_recorded() {
        announced(appealed(1, "2022-11-06"), ended(1, AppealOutcome.ANNULLED, "2022-11-28"))
                .when(judge(1, "2022-11-20", AppealOutcome.UPHELD, null))
                .thenRecorded(ended(1, AppealOutcome.UPHELD, "2022-11-20"));
    }

    @Test
    void a_part_belongs_to_a_decision_that_is_annulled_in_part() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> judge(1, "2022-11-28", AppealOutcome.ANNULLED, "Punkt 3"))
                .satisfies(e -> assertThat(e.field()).contains("part"));
    }

    @Test
    void a_stay_is_ordered_in_a_live_appeal_by_its_instance_or_the_courts() {
        announced(appealed(1, "2022-11-20"))
                .when(stay(null, "2022-11-25", null))
                .thenRecorded(stayed(FIRST, "2022-11-25", null));
        announced(appealed(1, "2022-11-20"))
                .when(stay(1, "2022-11-25", "Kammarrätten i Sundsvall"))
                .thenRecorded(stayed(SECOND, "2022-11-25", "Kammarrätten i Sundsvall"));
    }

    @Test
    void no_stay_without_a_live_appeal_nor_while_one_lasts_nor_in_the_future() {
        announced().when(stay(1, "2022-11-25", null)).thenRefused(new NoLiveAppeal(COUNCIL_DECISION, 1, List.of()));
        announced(appealed(1, "2022-11-20"), stayed(FIRST, "2022-11-22", null))
                .when(stay(1, "2022-11-25", null))
                .thenRefused(new AlreadyStayed(COUNCIL_DECISION, FIRST, day("2022-11-22")));
        announced(appealed(1, "2022-11-20"))
                .when(stay(1, "2022-11-19", null))
                .thenRefused(new OutOfOrder("orderedOn", day("2022-11-19"), "filedOn", day("2022-11-20")));
        announced(appealed(1, "2022-11-20"))
                .when(stay(1, "2022-12-02", null))
                .thenRefused(new DatedInTheFuture("orderedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void a_stay_that_lasts_is_lifted() {
        announced(appealed(1, "2022-11-20"), stayed(FIRST, "2022-11-22", null))
                .when(lift("2022-11-25"))
                .thenRecorded(new StayLifted(ID, COUNCIL_DECISION, 1, FIRST, day("2022-11-25"), null, null));
        announced(appealed(1, "2022-11-20")).when(lift("2022-11-25")).thenRefused(new NotStayed(COUNCIL_DECISION));
        announced(
                        appealed(1, "2022-11-20"),
                        stayed(FIRST, "2022-11-22", null),
                        ended(1, AppealOutcome.UPHELD, "2022-11-24"))
                .when(lift("2022-11-25"))
                .thenRefused(new NotStayed(COUNCIL_DECISION));
        announced(appealed(1, "2022-11-20"), stayed(FIRST, "2022-11-22", null))
                .when(lift("2022-12-02"))
                .thenRefused(new DatedInTheFuture("liftedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void a_purely_preparatory_decision_is_not_appealed() {
        given(proposed())
                .when(new FileAppeal(ID, proposed().decisionId(), day("2022-04-20"), null, null, null, null))
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
                .thenRecorded(new LegalForceConfirmed(
                        ID, COUNCIL_DECISION, day("2022-11-26"), day("2022-11-25"), null, null));
        announced(appealed(1, "2022-11-06"), ended(1, AppealOutcome.UPHELD, "2022-11-08"))
                .when(confirm(null))
                .thenRecorded(new LegalForceConfirmed(ID, COUNCIL_DECISION, null, day("2022-11-29"), null, null));
    }

    @Test
    void while_the_time_to_appeal_a_judgment_runs_only_the_courts_certificate_gives_legal_force() {
        AgreementEvent[] upheld = {appealed(1, "2022-11-20"), ended(1, AppealOutcome.UPHELD, "2022-11-26")};
        announced(upheld)
                .when(confirm(null))
                .thenRefused(new FurtherAppealPeriodRunning(
                        COUNCIL_DECISION, day("2022-11-26"), day("2022-12-19"), day("2022-12-01")));
        announced(upheld)
                .when(certify("2022-11-30"))
                .thenRecorded(new LegalForceConfirmed(
                        ID,
                        COUNCIL_DECISION,
                        null,
                        day("2022-12-19"),
                        null,
                        new CourtCertificate(day("2022-11-30"), null)));
        announced(upheld)
                .when(certify("2022-11-25"))
                .thenRefused(new OutOfOrder("certificate.issuedOn", day("2022-11-25"), "decidedOn", day("2022-11-26")));
        announced(upheld)
                .when(certify("2022-12-02"))
                .thenRefused(new DatedInTheFuture("certificate.issuedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void with_a_certificate_the_notice_need_not_be_known() {
        given(then(beforeTheCouncil(adoptedByCouncil("2022-11-01"))))
                .when(certify("2022-11-30"))
                .thenRecorded(new LegalForceConfirmed(
                        ID, COUNCIL_DECISION, null, null, null, new CourtCertificate(day("2022-11-30"), null)));
    }

    @Test
    void legal_force_that_fell_with_a_late_appeal_is_confirmed_again() {
        announced(
                        new LegalForceConfirmed(ID, COUNCIL_DECISION, day("2022-11-26"), day("2022-11-25"), null, null),
                        appealed(1, "2022-11-27"),
                        ended(1, AppealOutcome.DISMISSED, "2022-11-28"))
                .when(certify("2022-11-30"))
                .thenRecorded(new LegalForceConfirmed(
                        ID,
                        COUNCIL_DECISION,
                        null,
                        day("2022-12-19"),
                        null,
                        new CourtCertificate(day("2022-11-30"), null)));
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
        announced(new LegalForceConfirmed(ID, COUNCIL_DECISION, day("2022-11-26"), day("2022-11-25"), null, null))
                .when(confirm(null))
                .thenRefused(new StepAlreadyTaken(COUNCIL_DECISION, Stage.LEGAL_FORCE, day("2022-11-26")));
        announced()
                .when(confirm("2022-12-02"))
                .thenRefused(new DatedInTheFuture("confirmedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void an_appeal_and_legal_force_belong_to_a_decision_that_the_case_has() {
        for (Object command : List.of(
                new FileAppeal(ID, NOBODYS, day("2022-11-10"), null, null, null, null),
                new DecideAppeal(ID, NOBODYS, null, AppealOutcome.UPHELD, day("2022-11-10"), null, null, null, null),
                new OrderStay(ID, NOBODYS, null, day("2022-11-10"), null, null, null),
                new LiftStay(ID, NOBODYS, day("2022-11-10"), null, null, null),
                new ConfirmLegalForce(ID, NOBODYS, null, null, null))) {
            given(proposed(), adoptedBy(UMEA)).when(command).thenRefused(new NoSuchDecision(NOBODYS));
        }
    }

    private static Given announced(AgreementEvent... more) {
        AgreementEvent[] announced =
                then(beforeTheCouncil(adoptedByCouncil("2022-11-01")), approved("2022-11-04"), posted("2022-11-04"));
        return given(then(announced, more));
    }

    private static FileAppeal file(String on) {
        return further(on, null, null);
    }

    private static FileAppeal further(String on, CourtInstance instance, Integer judgment) {
        return new FileAppeal(ID, COUNCIL_DECISION, day(on), null, null, instance, judgment);
    }

    private static AppealFiled filed(
            int number, String on, CourtInstance instance, Integer judgment, Warning... warnings) {
        return new AppealFiled(
                ID, COUNCIL_DECISION, number, day(on), null, null, List.of(warnings), instance, judgment);
    }

    private static DecideAppeal judge(Integer appeal, String on, AppealOutcome outcome, String part) {
        return new DecideAppeal(ID, COUNCIL_DECISION, appeal, outcome, day(on), null, null, null, part);
    }

    private static OrderStay stay(Integer appeal, String on, String court) {
        return new OrderStay(ID, COUNCIL_DECISION, appeal, day(on), court, null, null);
    }

    private static StayOrdered stayed(CourtInstance instance, String on, String court) {
        return new StayOrdered(ID, COUNCIL_DECISION, 1, instance, day(on), court, null);
    }

    private static LiftStay lift(String on) {
        return new LiftStay(ID, COUNCIL_DECISION, day(on), null, null, null);
    }

    private static ConfirmLegalForce certify(String issuedOn) {
        return new ConfirmLegalForce(ID, COUNCIL_DECISION, null, null, new CourtCertificate(day(issuedOn), null));
    }

    private static DecideAppeal decide(Integer appeal, String on) {
        return judge(appeal, on, AppealOutcome.DISMISSED, null);
    }

    private static ConfirmLegalForce confirm(String on) {
        return new ConfirmLegalForce(ID, COUNCIL_DECISION, on == null ? null : day(on), null, null);
    }
}
