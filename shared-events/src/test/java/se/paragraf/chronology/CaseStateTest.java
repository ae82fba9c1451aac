package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.chronology.CaseExamples.LYCKSELE;
import static se.paragraf.chronology.CaseExamples.UMEA;
import static se.paragraf.chronology.CaseExamples.adopted;
import static se.paragraf.chronology.CaseExamples.adoptedByCouncil;
import static se.paragraf.chronology.CaseExamples.amended;
import static se.paragraf.chronology.CaseExamples.asserted;
import static se.paragraf.chronology.CaseExamples.day;
import static se.paragraf.chronology.CaseExamples.evidenced;
import static se.paragraf.chronology.CaseExamples.exit;
import static se.paragraf.chronology.CaseExamples.filed;
import static se.paragraf.chronology.CaseExamples.handedOver;
import static se.paragraf.chronology.CaseExamples.judged;
import static se.paragraf.chronology.CaseExamples.proposedAnd;
import static se.paragraf.chronology.CaseExamples.rejected;
import static se.paragraf.chronology.CaseExamples.revoked;
import static se.paragraf.chronology.CaseExamples.withdrawn;

import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Standing;

/** What the facts amount to on a day, whenever they were recorded. */
class CaseStateTest {

    private static final AdoptedByMunicipality JUNE = adopted(UMEA, "2022-06-13", 113);
    private static final DecisionId UMEAS = JUNE.decisionId();

    @Test
    void a_rejection_recorded_first_counts_from_its_day_and_the_adoption_before_it_until_then() {
        Chronology chronology = proposedAnd(rejected(UMEA, "2022-09-19", 201), adopted(UMEA, "2022-06-20", 120));
        assertThat(standing(chronology, "2022-07-01")).isEqualTo(Standing.ADOPTED);
        assertThat(standing(chronology, "2022-12-01")).isEqualTo(Standing.REJECTED);
    }

    @Test
    void an_adoption_while_another_stands_changes_nothing_and_counts_once_that_is_annulled() {
        AdoptedByMunicipality may = adopted(UMEA, "2022-05-09", 80);
        Chronology chronology = proposedAnd(
                JUNE,
                may,
                filed(may.decisionId(), 1, "2022-08-01", null),
                judged(may.decisionId(), 1, "2022-09-01", AppealOutcome.ANNULLED));
        assertThat(counted(chronology, "2022-08-31")).isEqualTo(may.decisionId());
        assertThat(counted(chronology, "2022-09-01")).isEqualTo(UMEAS);
        assertThat(standing(chronology, "2022-09-01")).isEqualTo(Standing.ADOPTED);
    }

    @Test
    void an_annulled_adoption_is_passed_over_and_the_rejection_before_it_does_not_hide_that() {
        Chronology chronology = proposedAnd(
                rejected(UMEA, "2022-05-09", 80),
                JUNE,
                filed(UMEAS, 1, "2022-08-01", null),
                judged(UMEAS, 1, "2022-09-01", AppealOutcome.ANNULLED));
        assertThat(standing(chronology, "2022-09-01")).isEqualTo(Standing.ANNULLED);
        assertThat(standing(chronology, "2022-08-31")).isEqualTo(Standing.ADOPTED);
    }

    @Test
    void an_annulled_rejection_gives_way_to_the_adoption_before_it() {
        DecisionId rejection = rejected(UMEA, "2022-07-01", 130).decisionId();
        Chronology chronology = proposedAnd(
                JUNE,
                rejected(UMEA, "2022-07-01", 130),
                filed(rejection, 1, "2022-08-01", null),
                judged(rejection, 1, "2022-09-01", AppealOutcome.ANNULLED));
        assertThat(standing(chronology, "2022-08-31")).isEqualTo(Standing.REJECTED);
        assertThat(standing(chronology, "2022-09-01")).isEqualTo(Standing.ADOPTED);
    }

    @Test
    void an_annulled_rejection_of_a_party_that_never_adopted_leaves_it_pending() {
        DecisionId rejection = rejected(UMEA, "2022-07-01", 130).decisionId();
        Chronology chronology = proposedAnd(
                rejected(UMEA, "2022-07-01", 130),
                filed(rejection, 1, "2022-08-01", null),
                judged(rejection, 1, "2022-09-01", AppealOutcome.ANNULLED));
        assertThat(standing(chronology, "2022-09-01")).isEqualTo(Standing.PENDING);
    }

    @Test
    void an_annulment_leaves_the_hand_over_where_another_adoption_takes_the_place() {
        AdoptedByMunicipality may = adopted(UMEA, "2022-05-09", 80);
        Chronology chronology = proposedAnd(
                JUNE,
                may,
                handedOver("2022-10-01"),
                filed(may.decisionId(), 1, "2022-10-05", null),
                judged(may.decisionId(), 1, "2022-10-20", AppealOutcome.ANNULLED));
        assertThat(isHandedOver(chronology, "2022-10-20")).isTrue();
    }

    @Test
    void a_revived_adoption_keeps_its_place_before_later_decisions() {
        Chronology chronology = proposedAnd(
                JUNE,
                filed(UMEAS, 1, "2022-08-01", null),
                judged(UMEAS, 1, "2022-09-01", AppealOutcome.ANNULLED),
                rejected(UMEA, "2022-09-19", 201),
                filed(UMEAS, 2, "2022-09-10", CourtInstance.COURT_OF_APPEAL),
                judged(UMEAS, 2, "2022-10-01", AppealOutcome.UPHELD));
        assertThat(standing(chronology, "2022-12-01")).isEqualTo(Standing.REJECTED);
    }

    @Test
    void an_evidenced_adoption_is_annulled_by_either_of_its_names() {
        AdoptedByMunicipality assertion = asserted(UMEA, null);
        for (DecisionId name : new DecisionId[] {
            assertion.decisionId(), evidenced(assertion, "2022-06-13", 113).decisionId()
        }) {
            Chronology chronology = proposedAnd(
                    assertion,
                    evidenced(assertion, "2022-06-13", 113),
                    filed(name, 1, "2022-08-01", null),
                    judged(name, 1, "2022-09-01", AppealOutcome.ANNULLED));
            assertThat(standing(chronology, "2022-09-01")).isEqualTo(Standing.ANNULLED);
        }
    }

    @Test
    void a_revocation_and_an_exit_work_from_their_days() {
        Chronology revoked = proposedAnd(JUNE, revoked(UMEA, "2022-09-19", 201, UMEAS));
        assertThat(standing(revoked, "2022-09-18")).isEqualTo(Standing.ADOPTED);
        assertThat(standing(revoked, "2022-09-19")).isEqualTo(Standing.REVOKED);
        Chronology left = proposedAnd(JUNE, exit(UMEA, "2022-09-19", "2022-11-01"));
        assertThat(standing(left, "2022-10-31")).isEqualTo(Standing.ADOPTED);
        assertThat(standing(left, "2022-11-01")).isEqualTo(Standing.EXITED);
    }

    @Test
    void a_hand_over_is_void_between_an_annulment_and_its_reversal() {
        Chronology chronology = proposedAnd(
                JUNE,
                handedOver("2022-10-01"),
                filed(UMEAS, 1, "2022-10-05", null),
                judged(UMEAS, 1, "2022-10-20", AppealOutcome.ANNULLED),
                filed(UMEAS, 2, "2022-10-25", CourtInstance.COURT_OF_APPEAL),
                judged(UMEAS, 2, "2022-11-15", AppealOutcome.UPHELD));
        assertThat(isHandedOver(chronology, "2022-10-19")).isTrue();
        assertThat(isHandedOver(chronology, "2022-10-20")).isFalse();
        assertThat(isHandedOver(chronology, "2022-11-14")).isFalse();
        assertThat(isHandedOver(chronology, "2022-11-15")).isTrue();
    }

    @Test
    void a_rejection_an_amendment_and_an_exit_that_works_void_it_for_good() {
        assertThat(isHandedOver(
                        proposedAnd(
                                JUNE,
                                handedOver("2022-10-01"),
                                rejected(UMEA, "2022-10-12", 210),
                                adopted(UMEA, "2022-10-31", 220)),
                        "2022-12-01"))
                .isFalse();
        assertThat(isHandedOver(proposedAnd(JUNE, handedOver("2022-10-01"), amended("2022-10-12")), "2022-12-01"))
                .isFalse();
        Chronology left = proposedAnd(JUNE, handedOver("2022-10-01"), exit(UMEA, "2022-10-12", "2022-11-15"));
        assertThat(isHandedOver(left, "2022-11-14")).isTrue();
        assertThat(isHandedOver(left, "2022-11-15")).isFalse();
        assertThat(left.on(day("2022-11-01")).handOverVoidFrom(day("2022-11-01")))
                .isEqualTo(day("2022-11-15"));
    }

    @Test
    void an_annulment_after_the_councils_decision_leaves_that() {
        Chronology chronology = proposedAnd(
                JUNE,
                handedOver("2022-10-01"),
                adoptedByCouncil("2022-11-22"),
                filed(UMEAS, 1, "2022-11-23", null),
                judged(UMEAS, 1, "2022-11-25", AppealOutcome.ANNULLED));
        assertThat(chronology.whole().council(day("2022-12-01")).outcome()).isEqualTo(CouncilOutcome.ADOPTED);
        assertThat(standing(chronology, "2022-12-01")).isEqualTo(Standing.ANNULLED);
    }

    @Test
    void an_annulled_council_decision_lies_with_the_council_again() {
        DecisionId council = adoptedByCouncil("2022-11-22").decisionId();
        Chronology chronology = proposedAnd(
                JUNE,
                handedOver("2022-10-01"),
                adoptedByCouncil("2022-11-22"),
                filed(council, 1, "2022-11-23", null),
                judged(council, 1, "2022-11-25", AppealOutcome.ANNULLED));
        assertThat(isHandedOver(chronology, "2022-11-24")).isFalse();
        assertThat(isHandedOver(chronology, "2022-11-25")).isTrue();
    }

    @Test
    void a_withdrawal_before_a_council_adoption_that_stands_does_not_end_the_case() {
        Chronology chronology =
                proposedAnd(JUNE, handedOver("2022-10-01"), adoptedByCouncil("2022-11-22"), withdrawn("2022-10-12"));
        assertThat(chronology.on(day("2022-11-21")).endedAs(day("2022-11-21"))).contains("WITHDRAWN");
        assertThat(chronology.on(day("2022-11-22")).endedAs(day("2022-11-22"))).isEmpty();
    }

    private static Standing standing(Chronology chronology, String day) {
        return chronology.on(day(day)).party(UMEA, day(day)).standingOn(day(day));
    }

    private static DecisionId counted(Chronology chronology, String day) {
        return chronology.on(day(day)).party(UMEA, day(day)).decision().decisionId();
    }

    private static boolean isHandedOver(Chronology chronology, String day) {
        return chronology.on(day(day)).council(day(day)).isHandedOver();
    }

    @Test
    void the_other_party_is_not_touched() {
        Chronology chronology = proposedAnd(JUNE, rejected(UMEA, "2022-09-19", 201));
        assertThat(chronology.whole().party(LYCKSELE, day("2022-12-01")).standingOn(day("2022-12-01")))
                .isEqualTo(Standing.ADOPTED);
    }
}
