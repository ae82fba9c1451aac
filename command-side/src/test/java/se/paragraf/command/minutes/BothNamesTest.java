package se.paragraf.command.minutes;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.CaseFileFixture.givenOn;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.assertedOf;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.proposed;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.NoticePosted;
import se.paragraf.refusal.AppealRefusal.AppealLive;
import se.paragraf.refusal.AppealRefusal.NoLiveAppeal;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.MinutesRefusal.Stage;
import se.paragraf.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/** An adoption that was asserted and then evidenced is one decision, by either of its names. */
class BothNamesTest {

    private static final DecisionSource JUNE = councilOf(UMEA, "2022-06-13", 113);
    private static final AdoptedByMunicipality ASSERTED = adopted(UMEA, assertedOf(UMEA));
    private static final DecisionId ASSERTION = ASSERTED.decisionId();
    private static final DecisionId MINUTES = DecisionId.of(JUNE);
    private static final AdoptionEvidenced EVIDENCED = new AdoptionEvidenced(ID, UMEA, ASSERTION, MINUTES, JUNE, null);
    private static final MinutesApproved APPROVED =
            new MinutesApproved(ID, ASSERTION, day("2022-06-20"), null, List.of());
    private static final NoticePosted POSTED = new NoticePosted(ID, MINUTES, day("2022-06-21"), null, List.of());

    @Test
    void a_notice_under_one_name_follows_the_approval_under_the_other() {
        given(proposed(), ASSERTED, APPROVED, EVIDENCED)
                .when(new PostNotice(ID, MINUTES, day("2022-06-21"), null))
                .thenRecorded(POSTED);
        given(proposed(), ASSERTED, APPROVED, EVIDENCED)
                .when(new ApproveMinutes(ID, MINUTES, day("2022-06-22"), null))
                .thenRefused(new StepAlreadyTaken(MINUTES, Stage.APPROVAL, day("2022-06-20")));
    }

    @Test
    void the_day_of_the_minutes_holds_for_both_names() {
        given(proposed(), ASSERTED, EVIDENCED)
                .when(new ApproveMinutes(ID, ASSERTION, day("2022-06-12"), null))
                .thenRefused(new OutOfOrder("approvedOn", day("2022-06-12"), "meetingDate", day("2022-06-13")));
    }

    @Test
    void an_appeal_is_decided_under_either_name_and_numbered_over_both() {
        given(proposed(), ASSERTED, filed(ASSERTION, "2022-07-01"), EVIDENCED)
                .when(decide(MINUTES, null))
                .thenRecorded(decided(MINUTES, 1));
        given(proposed(), ASSERTED, filed(ASSERTION, "2022-07-01"), EVIDENCED)
                .when(new FileAppeal(ID, MINUTES, day("2022-07-02"), null, null, null, null))
                .thenRecorded(new AppealFiled(ID, MINUTES, 2, day("2022-07-02"), null, null, List.of(), null, null));
    }

    @Test
    void a_live_appeal_under_one_name_keeps_the_other_from_legal_force() {
        givenOn(
                        Instant.parse("2023-01-01T12:00:00Z"),
                        proposed(),
                        ASSERTED,
                        APPROVED,
                        EVIDENCED,
                        POSTED,
                        filed(ASSERTION, "2022-07-01"))
                .when(new ConfirmLegalForce(ID, MINUTES, null, null, null))
                .thenRefused(new AppealLive(MINUTES, List.of(1)));
        givenOn(Instant.parse("2023-01-01T12:00:00Z"), proposed(), ASSERTED, APPROVED, EVIDENCED, POSTED)
                .when(new ConfirmLegalForce(ID, ASSERTION, null, null, null))
                .thenRecorded(new LegalForceConfirmed(ID, ASSERTION, null, day("2022-07-12"), null, null));
    }

    @Test
    void appeals_that_were_numbered_apart_under_each_name_are_two() {
        given(proposed(), ASSERTED, EVIDENCED, filed(ASSERTION, "2022-07-01"), filed(MINUTES, "2022-07-02"))
                .when(decide(MINUTES, null))
                .thenRefused(new NoLiveAppeal(MINUTES, null, List.of(2, 1)));
        given(
                        proposed(),
                        ASSERTED,
                        EVIDENCED,
                        filed(ASSERTION, "2022-07-01"),
                        filed(MINUTES, "2022-07-02"),
                        decided(MINUTES, 1))
                .when(decide(ASSERTION, 1))
                .thenRecorded(decided(ASSERTION, 1));
        given(
                        proposed(),
                        ASSERTED,
                        EVIDENCED,
                        filed(ASSERTION, "2022-07-01"),
                        filed(MINUTES, "2022-07-02"),
                        decided(ASSERTION, 1))
                .when(decide(ASSERTION, 1))
                .thenRefused(new NoLiveAppeal(ASSERTION, 2, List.of(1)));
    }

    private static AppealFiled filed(DecisionId name, String on) {
        return new AppealFiled(ID, name, 1, day(on), null, null, List.of(), null, null);
    }

    private static DecideAppeal decide(DecisionId name, Integer appeal) {
        return new DecideAppeal(ID, name, appeal, AppealOutcome.DISMISSED, day("2022-08-01"), null, null, null, null);
    }

    private static AppealDecided decided(DecisionId name, int appeal) {
        return new AppealDecided(ID, name, appeal, AppealOutcome.DISMISSED, day("2022-08-01"), null, null, null, null);
    }
}
