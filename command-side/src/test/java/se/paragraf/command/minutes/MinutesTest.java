package se.paragraf.command.minutes;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.COUNCIL_DECISION;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.approved;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.posted;
import static se.paragraf.command.Examples.removed;
import static se.paragraf.command.Examples.then;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CaseFileFixture.Given;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.NoSuchDecision;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.MinutesRefusal.Stage;
import se.paragraf.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.refusal.MinutesRefusal.StepMissing;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Warning;

/** The council's meeting was on 1 November 2022; everything is recorded on 1 December. */
class MinutesTest {

    private static final DecisionId NOBODYS = new DecisionId("24-nobody-2022-1");

    @Test
    void minutes_that_are_approved_within_14_days_are_recorded_without_a_warning() {
        decided().when(approve("2022-11-15")).thenRecorded(approved("2022-11-15"));
    }

    @Test
    void minutes_that_are_approved_later_are_recorded_with_a_warning() {
        decided()
                .when(approve("2022-11-16"))
                .thenRecorded(new MinutesApproved(
                        ID, COUNCIL_DECISION, day("2022-11-16"), null, List.of(Warning.MINUTES_APPROVED_LATE)));
    }

    @Test
    void minutes_are_approved_once_after_the_meeting_and_not_in_the_future() {
        decided(approved("2022-11-10"))
                .when(approve("2022-11-11"))
                .thenRefused(new StepAlreadyTaken(COUNCIL_DECISION, Stage.APPROVAL, day("2022-11-10")));
        decided()
                .when(approve("2022-10-31"))
                .thenRefused(new OutOfOrder("approvedOn", day("2022-10-31"), "meetingDate", day("2022-11-01")));
        decided()
                .when(approve("2022-12-02"))
                .thenRefused(new DatedInTheFuture("approvedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void a_notice_within_two_days_of_the_approval_is_recorded_without_a_warning() {
        decided(approved("2022-11-10")).when(post("2022-11-12")).thenRecorded(posted("2022-11-12"));
    }

    @Test
    void a_later_notice_is_recorded_with_a_warning() {
        decided(approved("2022-11-10"))
                .when(post("2022-11-13"))
                .thenRecorded(new NoticePosted(
                        ID, COUNCIL_DECISION, day("2022-11-13"), null, List.of(Warning.NOTICE_POSTED_LATE)));
    }

    @Test
    void a_notice_follows_the_approval_and_is_posted_once_and_not_in_the_future() {
        decided().when(post("2022-11-12")).thenRefused(new StepMissing(COUNCIL_DECISION, Stage.APPROVAL));
        decided(approved("2022-11-10"))
                .when(post("2022-11-09"))
                .thenRefused(new OutOfOrder("postedOn", day("2022-11-09"), "approvedOn", day("2022-11-10")));
        decided(approved("2022-11-10"), posted("2022-11-10"))
                .when(post("2022-11-11"))
                .thenRefused(new StepAlreadyTaken(COUNCIL_DECISION, Stage.NOTICE, day("2022-11-10")));
        decided(approved("2022-11-10"))
                .when(post("2022-12-02"))
                .thenRefused(new DatedInTheFuture("postedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void a_notice_that_was_taken_down_early_is_posted_again() {
        decided(approved("2022-11-10"), posted("2022-11-10"), removed("2022-11-20"))
                .when(post("2022-11-21"))
                .thenRecorded(posted("2022-11-21"));
        decided(approved("2022-11-10"), posted("2022-11-10"), removed("2022-11-20"))
                .when(post("2022-11-19"))
                .thenRefused(new OutOfOrder("postedOn", day("2022-11-19"), "removedOn", day("2022-11-20")));
        decided(approved("2022-11-05"), posted("2022-11-05"), removed("2022-11-28"))
                .when(post("2022-11-29"))
                .thenRefused(new StepAlreadyTaken(COUNCIL_DECISION, Stage.NOTICE, day("2022-11-05")));
    }

    @Test
    void a_notice_that_stays_up_through_the_appeal_period_comes_down_without_a_warning() {
        decided(approved("2022-11-04"), posted("2022-11-04"))
                .when(remove("2022-11-25"))
                .thenRecorded(removed("2022-11-25"));
    }

    @Test
    void a_notice_that_comes_down_earlier_is_recorded_with_a_warning() {
        decided(approved("2022-11-04"), posted("2022-11-04"))
                .when(remove("2022-11-24"))
                .thenRecorded(new NoticeRemoved(
                        ID, COUNCIL_DECISION, day("2022-11-24"), List.of(Warning.NOTICE_REMOVED_EARLY)));
    }

    @Test
    void a_notice_comes_down_after_it_was_posted_once_and_not_in_the_future() {
        decided(approved("2022-11-04"))
                .when(remove("2022-11-25"))
                .thenRefused(new StepMissing(COUNCIL_DECISION, Stage.NOTICE));
        decided(approved("2022-11-04"), posted("2022-11-04"))
                .when(remove("2022-11-03"))
                .thenRefused(new OutOfOrder("removedOn", day("2022-11-03"), "postedOn", day("2022-11-04")));
        decided(approved("2022-11-04"), posted("2022-11-04"), removed("2022-11-25"))
                .when(remove("2022-11-26"))
                .thenRefused(new StepAlreadyTaken(COUNCIL_DECISION, Stage.NOTICE_REMOVAL, day("2022-11-25")));
        decided(approved("2022-11-04"), posted("2022-11-04"))
                .when(remove("2022-12-02"))
                .thenRefused(new DatedInTheFuture("removedOn", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void what_happens_to_minutes_happens_to_a_decision_that_the_case_has() {
        for (Object command : List.of(
                new ApproveMinutes(ID, NOBODYS, day("2022-11-10"), null),
                new PostNotice(ID, NOBODYS, day("2022-11-10"), null),
                new RemoveNotice(ID, NOBODYS, day("2022-11-10")))) {
            decided().when(command).thenRefused(new NoSuchDecision(NOBODYS));
        }
    }

    private static Given decided(AgreementEvent... more) {
        AgreementEvent[] before = beforeTheCouncil(adoptedByCouncil("2022-11-01"));
        return given(then(before, more));
    }

    private static ApproveMinutes approve(String on) {
        return new ApproveMinutes(ID, COUNCIL_DECISION, day(on), null);
    }

    private static PostNotice post(String on) {
        return new PostNotice(ID, COUNCIL_DECISION, day(on), null);
    }

    private static RemoveNotice remove(String on) {
        return new RemoveNotice(ID, COUNCIL_DECISION, day(on));
    }
}
