package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.chronology.Papers.A;
import static se.paragraf.chronology.Papers.adopted;
import static se.paragraf.chronology.Papers.amended;
import static se.paragraf.chronology.Papers.asserted;
import static se.paragraf.chronology.Papers.filed;
import static se.paragraf.chronology.Papers.handedOver;
import static se.paragraf.chronology.Papers.id;
import static se.paragraf.chronology.Papers.judged;
import static se.paragraf.chronology.Papers.proposed;
import static se.paragraf.chronology.Papers.rejected;
import static se.paragraf.chronology.Papers.standing;
import static se.paragraf.chronology.Papers.taken;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Standing;

/** The order of recording changes nothing. */
class RecordingOrderTest {

    @Test
    void given_an_amendment_and_an_adoption_of_one_day_when_recorded_the_other_way_then_bounds_are_the_same() {
        AgreementEvent amendment = amended("2022-06-01", 20);
        AgreementEvent adoption = adopted(A, "2022-06-01", 10);
        AgreementEvent undated = asserted(A, "x", null);
        AgreementEvent handOver = handedOver("2022-09-01");
        AgreementEvent rejection = rejected(A, "2022-11-01", 30);

        Standing one = standing(taken(proposed(A), amendment, adoption, handOver, rejection, undated), A, "2024-12-31");
        Standing other =
                standing(taken(proposed(A), undated, adoption, amendment, handOver, rejection), A, "2024-12-31");

        assertThat(other).isEqualTo(one);
    }

    @Test
    void given_two_judgments_told_apart_by_their_appeals_when_recorded_the_other_way_then_the_same_one_is_appealed() {
        DecisionId decision = id(A, "2022-06-13", 113);
        AgreementEvent first = filed(decision, 1, "2022-06-20", null, null);
        AgreementEvent second = filed(decision, 2, "2022-06-21", null, null);
        AgreementEvent ofFirst = judged(decision, 1, AppealOutcome.ANNULLED, "2022-09-01");
        AgreementEvent ofSecond = judged(decision, 2, AppealOutcome.ANNULLED, "2022-09-01");
        AgreementEvent further = filed(decision, 3, "2022-09-10", CourtInstance.COURT_OF_APPEAL, null);
        AgreementEvent adoption = adopted(A, "2022-06-13", 113);

        Integer one = appealedBy3(taken(proposed(A), adoption, first, second, ofFirst, ofSecond, further), decision);
        Integer other = appealedBy3(taken(proposed(A), adoption, first, second, ofSecond, ofFirst, further), decision);

        assertThat(other).isEqualTo(one);
    }

    private static @Nullable Integer appealedBy3(Chronology chronology, DecisionId decision) {
        DecisionLifecycle lifecycle = chronology.whole().lifecycle(decision);
        return lifecycle.judgmentAppealedBy(lifecycle.appeal(3).orElseThrow());
    }
}
