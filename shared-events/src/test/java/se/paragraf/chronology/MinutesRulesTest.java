package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.paragraf.chronology.MinutesEvents.COUNCIL_DECISION;
import static se.paragraf.chronology.MinutesEvents.FIRST;
import static se.paragraf.chronology.MinutesEvents.LAST;
import static se.paragraf.chronology.MinutesEvents.SECOND;
import static se.paragraf.chronology.MinutesEvents.after;
import static se.paragraf.chronology.MinutesEvents.approved;
import static se.paragraf.chronology.MinutesEvents.certified;
import static se.paragraf.chronology.MinutesEvents.confirmed;
import static se.paragraf.chronology.MinutesEvents.day;
import static se.paragraf.chronology.MinutesEvents.decided;
import static se.paragraf.chronology.MinutesEvents.decisionId;
import static se.paragraf.chronology.MinutesEvents.filed;
import static se.paragraf.chronology.MinutesEvents.lifted;
import static se.paragraf.chronology.MinutesEvents.opinion;
import static se.paragraf.chronology.MinutesEvents.posted;
import static se.paragraf.chronology.MinutesEvents.removed;
import static se.paragraf.chronology.MinutesEvents.stayed;
import static se.paragraf.value.AppealOutcome.ANNULLED;
import static se.paragraf.value.AppealOutcome.REMITTED;
import static se.paragraf.value.AppealOutcome.UPHELD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.MinutesEvent;
import se.paragraf.refusal.AppealRefusal.AlreadyStayed;
import se.paragraf.refusal.AppealRefusal.AppealLive;
import se.paragraf.refusal.AppealRefusal.AppealPeriodRunning;
import se.paragraf.refusal.AppealRefusal.DecisionAnnulled;
import se.paragraf.refusal.AppealRefusal.FurtherAppealPeriodRunning;
import se.paragraf.refusal.AppealRefusal.NoLiveAppeal;
import se.paragraf.refusal.AppealRefusal.NoSuchJudgment;
import se.paragraf.refusal.AppealRefusal.NotAppealable;
import se.paragraf.refusal.AppealRefusal.NotStayed;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.MinutesRefusal.NoticeTakenDownEarly;
import se.paragraf.refusal.MinutesRefusal.Stage;
import se.paragraf.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.refusal.MinutesRefusal.StepMissing;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.RefusedException;

class MinutesRulesTest {

    private static final MinutesEvent APPROVAL = approved("2022-11-03");
    private static final MinutesEvent NOTICE = posted("2022-11-04");
    private static final MinutesEvent APPEAL = filed(1, "2022-11-20");

    @Test
    void minutes_are_approved_once_and_not_before_the_meeting() {
        assertTaken(APPROVAL);
        assertRefused(
                approved("2022-11-05"),
                new StepAlreadyTaken(decisionId(), Stage.APPROVAL, day("2022-11-03")),
                APPROVAL);
        assertRefused(
                approved("2022-10-31"),
                new OutOfOrder("approvedOn", day("2022-10-31"), "meetingDate", day("2022-11-01")));
    }

    @Test
    void a_notice_is_posted_after_the_approval_and_again_only_where_it_was_taken_down_early() {
        assertTaken(NOTICE, APPROVAL);
        assertTaken(posted("2022-11-11"), APPROVAL, NOTICE, removed("2022-11-10"));
        assertRefused(NOTICE, new StepMissing(decisionId(), Stage.APPROVAL));
        assertRefused(
                posted("2022-11-05"),
                new StepAlreadyTaken(decisionId(), Stage.NOTICE, day("2022-11-04")),
                APPROVAL,
                NOTICE);
        assertRefused(
                posted("2022-12-05"),
                new StepAlreadyTaken(decisionId(), Stage.NOTICE, day("2022-11-04")),
                APPROVAL,
                NOTICE,
                removed("2022-11-25"));
        assertRefused(
                posted("2022-11-02"),
                new OutOfOrder("postedOn", day("2022-11-02"), "approvedOn", day("2022-11-03")),
                APPROVAL);
        assertRefused(
                posted("2022-11-09"),
                new OutOfOrder("postedOn", day("2022-11-09"), "removedOn", day("2022-11-10")),
                APPROVAL,
                NOTICE,
                removed("2022-11-10"));
    }

    @Test
    void a_notice_is_taken_down_once() {
        assertTaken(removed("2022-11-25"), APPROVAL, NOTICE);
        assertRefused(removed("2022-11-25"), new StepMissing(decisionId(), Stage.NOTICE), APPROVAL);
        assertRefused(
                removed("2022-11-26"),
                new StepAlreadyTaken(decisionId(), Stage.NOTICE_REMOVAL, day("2022-11-25")),
                APPROVAL,
                NOTICE,
                removed("2022-11-25"));
        assertRefused(
                removed("2022-11-03"),
                new OutOfOrder("removedOn", day("2022-11-03"), "postedOn", day("2022-11-04")),
                APPROVAL,
                NOTICE);
    }

    @Test
    void only_a_decision_that_can_be_appealed_and_stands_is_appealed_and_not_before_the_meeting() {
        assertTaken(APPEAL);
        assertTaken(filed(2, "2022-11-21"), APPEAL);
        assertRefused(
                filed(1, "2022-10-31"), new OutOfOrder("filedOn", day("2022-10-31"), "meetingDate", day("2022-11-01")));
        assertRefused(
                filed(2, "2023-02-02"), new DecisionAnnulled(decisionId()), APPEAL, decided(1, "2023-02-01", ANNULLED));
        assertThat(refusal(() -> MinutesRules.check(APPEAL, day("2022-11-20"), opinion(), DecisionLifecycle.NONE)))
                .isEqualTo(new NotAppealable(opinion().decisionId()));
    }

    @Test
    void a_judgment_is_appealed_to_a_higher_instance_once_it_is_given() {
        MinutesEvent judgment = decided(1, "2023-02-01", ANNULLED);
        assertTaken(filed(2, "2023-02-10", null, SECOND, 1), APPEAL, judgment);
        assertTaken(filed(2, "2023-02-10", SECOND), APPEAL, judgment);
        assertTaken(filed(2, "2023-02-10", SECOND));
        assertRefused(filed(2, "2023-02-10", null, SECOND, 1), new NoSuchJudgment(decisionId(), 1), APPEAL);
        assertRefused(filed(2, "2023-02-10", null, SECOND, 7), new NoSuchJudgment(decisionId(), 7), APPEAL, judgment);
        assertRefused(filed(2, "2023-02-10", null, FIRST, 1), new NoSuchJudgment(decisionId(), 1), APPEAL, judgment);
        assertRefused(
                filed(2, "2023-01-31", null, SECOND, 1),
                new OutOfOrder("filedOn", day("2023-01-31"), "decidedOn", day("2023-02-01")),
                APPEAL,
                judgment);
    }

    @Test
    void only_a_live_appeal_is_decided() {
        MinutesEvent judgment = decided(1, "2023-02-01", ANNULLED);
        assertTaken(judgment, APPEAL);
        assertRefused(judgment, new NoLiveAppeal(decisionId(), 1, List.of()));
        assertRefused(decided(1, "2023-03-01", UPHELD), new NoLiveAppeal(decisionId(), 1, List.of()), APPEAL, judgment);
        assertRefused(
                decided(1, "2022-11-19", UPHELD),
                new OutOfOrder("decidedOn", day("2022-11-19"), "filedOn", day("2022-11-20")),
                APPEAL);
        assertTaken(
                decided(1, "2023-09-01", UPHELD),
                APPEAL,
                judgment,
                filed(2, "2023-02-10", SECOND),
                decided(2, "2023-06-01", REMITTED));
    }

    @Test
    void a_decision_is_stayed_in_a_live_appeal_and_once_at_a_time() {
        MinutesEvent stay = stayed(1, "2022-11-25", FIRST);
        assertTaken(stay, APPEAL);
        assertRefused(stay, new NoLiveAppeal(decisionId(), 1, List.of()));
        assertRefused(
                stayed(1, "2023-02-02", FIRST),
                new NoLiveAppeal(decisionId(), 1, List.of()),
                APPEAL,
                decided(1, "2023-02-01", UPHELD));
        assertRefused(
                stayed(1, "2022-11-26", FIRST),
                new AlreadyStayed(decisionId(), FIRST, day("2022-11-25")),
                APPEAL,
                stay);
        assertRefused(
                stayed(1, "2022-11-19", FIRST),
                new OutOfOrder("orderedOn", day("2022-11-19"), "filedOn", day("2022-11-20")),
                APPEAL);
        assertTaken(stayed(1, "2022-12-02", FIRST), APPEAL, stay, lifted(1, "2022-12-01", FIRST));
    }

    @Test
    void only_a_stay_that_lasts_is_lifted() {
        MinutesEvent stay = stayed(1, "2022-11-25", FIRST);
        assertTaken(lifted(1, "2022-12-01", FIRST), APPEAL, stay);
        assertRefused(lifted(1, "2022-12-01", FIRST), new NotStayed(decisionId()), APPEAL);
        assertRefused(
                lifted(1, "2023-02-02", FIRST),
                new NotStayed(decisionId()),
                APPEAL,
                stay,
                decided(1, "2023-02-01", UPHELD));
        assertRefused(
                lifted(1, "2022-11-24", FIRST),
                new OutOfOrder("liftedOn", day("2022-11-24"), "orderedOn", day("2022-11-25")),
                APPEAL,
                stay);
    }

    @Test
    void legal_force_waits_for_the_notice_and_the_first_time_for_appeal() {
        assertTaken(confirmed("2022-11-26"), NOTICE);
        assertRefused(
                confirmed("2022-11-25"),
                new AppealPeriodRunning(decisionId(), day("2022-11-25"), day("2022-11-25")),
                NOTICE);
        assertRefused(confirmed("2022-11-26"), new StepMissing(decisionId(), Stage.NOTICE));
        assertRefused(
                confirmed("2022-11-26"),
                new NoticeTakenDownEarly(decisionId(), day("2022-11-10"), day("2022-11-25")),
                NOTICE,
                removed("2022-11-10"));
        assertRefused(
                confirmed("2022-12-01"),
                new AppealPeriodRunning(decisionId(), day("2022-12-02"), day("2022-12-01")),
                NOTICE,
                removed("2022-11-10"),
                posted("2022-11-11"));
        assertTaken(confirmed("2022-12-05"), NOTICE, removed("2022-11-10"), posted("2022-11-11"));
        assertRefused(
                confirmed("2022-12-01"),
                new StepAlreadyTaken(decisionId(), Stage.LEGAL_FORCE, day("2022-11-26")),
                NOTICE,
                confirmed("2022-11-26"));
    }

    @Test
    void legal_force_waits_for_live_appeals_and_the_time_for_a_further_one() {
        MinutesEvent judgment = decided(1, "2023-02-01", UPHELD);
        assertRefused(confirmed("2022-12-01"), new AppealLive(decisionId(), List.of(1)), NOTICE, APPEAL);
        assertRefused(
                confirmed("2023-02-22"),
                new FurtherAppealPeriodRunning(decisionId(), day("2023-02-01"), day("2023-02-22"), day("2023-02-22")),
                NOTICE,
                APPEAL,
                judgment);
        assertTaken(confirmed("2023-02-23"), NOTICE, APPEAL, judgment);
        MinutesEvent further = filed(2, "2023-02-10", SECOND);
        assertRefused(
                confirmed("2023-03-23"), new AppealLive(decisionId(), List.of(2)), NOTICE, APPEAL, judgment, further);
        assertRefused(
                confirmed("2023-03-23"),
                new DecisionAnnulled(decisionId()),
                NOTICE,
                APPEAL,
                decided(1, "2023-02-01", ANNULLED));
        MinutesEvent last = filed(3, "2023-06-10", LAST);
        assertTaken(
                confirmed("2023-12-01"),
                NOTICE,
                APPEAL,
                judgment,
                further,
                decided(2, "2023-06-01", UPHELD),
                last,
                decided(3, "2023-12-01", UPHELD));
    }

    @Test
    void a_confirmation_that_fell_with_a_late_appeal_is_given_again() {
        assertTaken(
                confirmed("2023-03-01"),
                NOTICE,
                confirmed("2022-11-26"),
                filed(1, "2023-01-10"),
                decided(1, "2023-02-01", UPHELD));
    }

    @Test
    void a_courts_certificate_takes_the_place_of_notice_and_time_but_not_of_a_judgment() {
        MinutesEvent judgment = decided(1, "2023-02-01", UPHELD);
        assertTaken(certified("2023-02-03", "2023-02-02"), APPEAL, judgment);
        assertTaken(certified("2022-11-26", "2022-11-26"), NOTICE, removed("2022-11-10"));
        assertRefused(certified("2023-02-03", "2023-02-02"), new AppealLive(decisionId(), List.of(1)), APPEAL);
        assertRefused(
                certified("2023-02-03", "2023-01-31"),
                new OutOfOrder("certificate.issuedOn", day("2023-01-31"), "decidedOn", day("2023-02-01")),
                APPEAL,
                judgment);
        assertRefused(
                certified("2023-02-03", "2023-02-04"),
                new OutOfOrder("confirmedOn", day("2023-02-03"), "certificate.issuedOn", day("2023-02-04")),
                APPEAL,
                judgment);
        assertRefused(
                certified("2023-02-03", "2023-02-02"),
                new DecisionAnnulled(decisionId()),
                APPEAL,
                decided(1, "2023-02-01", ANNULLED));
    }

    @Test
    void what_is_dated_later_refuses_nothing() {
        assertTaken(approved("2022-11-02"), APPROVAL);
        assertTaken(confirmed("2022-12-01"), NOTICE, filed(1, "2022-12-02"));
        assertTaken(decided(1, "2023-01-20", UPHELD), APPEAL, decided(1, "2023-02-01", ANNULLED));
        assertTaken(filed(2, "2023-01-20"), APPEAL, decided(1, "2023-02-01", ANNULLED));
        assertTaken(stayed(1, "2022-11-24", FIRST), APPEAL, stayed(1, "2022-11-25", FIRST));
    }

    @Test
    void the_only_live_appeal_is_meant_where_no_number_is_given() {
        DecisionLifecycle two = after(APPEAL, filed(2, "2022-11-21"));
        assertThat(MinutesRules.appealMeant(decisionId(), null, after(APPEAL), two))
                .isEqualTo(1);
        assertThat(MinutesRules.appealMeant(decisionId(), 2, after(APPEAL), two))
                .isEqualTo(2);
        assertThat(refusal(() -> MinutesRules.appealMeant(decisionId(), null, two, two)))
                .isEqualTo(new NoLiveAppeal(decisionId(), null, List.of(1, 2)));
    }

    private static void assertTaken(MinutesEvent candidate, MinutesEvent... recorded) {
        assertThatCode(() -> check(candidate, recorded)).doesNotThrowAnyException();
    }

    private static void assertRefused(MinutesEvent candidate, Refusal refusal, MinutesEvent... recorded) {
        assertThat(refusal(() -> check(candidate, recorded))).isEqualTo(refusal);
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).refusal();
    }

    /** As a register does: only what happened before the candidate's day, or on it and listed here, comes before it. */
    private static void check(MinutesEvent candidate, MinutesEvent... recorded) {
        LocalDate on = candidate.happenedOn().orElseThrow();
        List<MinutesEvent> before = new ArrayList<>(List.of(recorded));
        before.removeIf(event -> event.happenedOn().orElseThrow().isAfter(on));
        MinutesRules.check(candidate, on, COUNCIL_DECISION, after(before), after(recorded));
    }
}
