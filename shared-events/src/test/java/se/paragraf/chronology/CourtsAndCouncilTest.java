package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.paragraf.chronology.Papers.A;
import static se.paragraf.chronology.Papers.ID;
import static se.paragraf.chronology.Papers.RECORDED;
import static se.paragraf.chronology.Papers.adopted;
import static se.paragraf.chronology.Papers.adoptedByCouncil;
import static se.paragraf.chronology.Papers.day;
import static se.paragraf.chronology.Papers.filed;
import static se.paragraf.chronology.Papers.handedOver;
import static se.paragraf.chronology.Papers.id;
import static se.paragraf.chronology.Papers.judged;
import static se.paragraf.chronology.Papers.of;
import static se.paragraf.chronology.Papers.proposed;
import static se.paragraf.chronology.Papers.revoked;

import org.junit.jupiter.api.Test;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;

/** What judgments and stays do to a hand-over and to the council's decisions. */
class CourtsAndCouncilTest {

    @Test
    void given_stays_in_two_chains_when_one_is_lifted_then_the_other_lasts() {
        DecisionId decision = id(A, "2022-06-13", 113);
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                filed(decision, 1, "2022-06-20", null, null),
                filed(decision, 2, "2022-06-21", null, null),
                new StayOrdered(ID, decision, 2, CourtInstance.ADMINISTRATIVE_COURT, day("2022-08-01"), null, null),
                new StayOrdered(ID, decision, 1, CourtInstance.ADMINISTRATIVE_COURT, day("2022-07-01"), null, null),
                new StayLifted(ID, decision, 2, CourtInstance.ADMINISTRATIVE_COURT, day("2022-09-01"), null, null));

        assertThat(chronology.whole().lifecycle(decision).stay()).isNotNull();
    }

    @Test
    void given_an_annulment_that_voided_nothing_when_the_other_adoption_is_revoked_later_then_the_hand_over_stays() {
        DecisionId first = id(A, "2022-06-13", 113);
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-20", 120),
                adopted(A, "2022-06-13", 113),
                handedOver("2022-09-01"),
                filed(first, 1, "2022-09-10", null, null),
                judged(first, 1, AppealOutcome.ANNULLED, "2022-10-01"),
                adoptedByCouncil("2022-11-22", 9),
                revoked(A, "2023-02-01", 50));

        assertThat(chronology.on(day("2023-01-31")).council(day("2023-01-31")).handOver())
                .isNotNull();
        assertThat(chronology.whole().council(RECORDED).handOver()).isNotNull();
    }

    @Test
    void given_an_annulled_council_decision_under_further_appeal_when_decided_again_then_no_hand_over_is_needed() {
        DecisionId council = id("24", "2022-11-22", 9);
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                handedOver("2022-09-01"),
                adoptedByCouncil("2022-11-22", 9),
                filed(council, 1, "2022-12-01", null, null),
                revoked(A, "2022-12-15", 50),
                judged(council, 1, AppealOutcome.ANNULLED, "2023-03-01"),
                filed(council, 2, "2023-03-10", CourtInstance.COURT_OF_APPEAL, 1),
                adoptedByCouncil("2023-04-01", 11));

        assertThatCode(() -> chronology.check(8)).doesNotThrowAnyException();
    }
}
