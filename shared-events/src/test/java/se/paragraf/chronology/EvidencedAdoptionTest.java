package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.chronology.Papers.A;
import static se.paragraf.chronology.Papers.ID;
import static se.paragraf.chronology.Papers.RECORDED;
import static se.paragraf.chronology.Papers.asserted;
import static se.paragraf.chronology.Papers.assertedOnCondition;
import static se.paragraf.chronology.Papers.day;
import static se.paragraf.chronology.Papers.evidenced;
import static se.paragraf.chronology.Papers.filed;
import static se.paragraf.chronology.Papers.handedOver;
import static se.paragraf.chronology.Papers.of;
import static se.paragraf.chronology.Papers.proposed;
import static se.paragraf.chronology.Papers.resolved;
import static se.paragraf.chronology.Papers.standing;

import org.junit.jupiter.api.Test;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Standing;

/** An assertion and its minutes are one adoption. */
class EvidencedAdoptionTest {

    @Test
    void given_an_undated_assertion_with_minutes_when_read_before_these_then_the_party_is_pending() {
        Chronology chronology = of(proposed(A), asserted(A, "x", null), evidenced(A, "x", "y", "2022-06-13", 113));

        Standing standing = standing(chronology, A, "2022-06-01");

        assertThat(standing).isEqualTo(Standing.PENDING);
    }

    @Test
    void given_an_undated_assertion_with_minutes_when_handed_over_before_these_then_it_is_refused() {
        Chronology chronology = of(
                proposed(A),
                asserted(A, "x", null),
                evidenced(A, "x", "y", "2022-06-13", 113),
                handedOver("2022-06-01"));

        assertThatThrownBy(() -> chronology.check(3)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_a_dated_assertion_and_its_minutes_of_that_day_when_read_then_nothing_is_inconsistent() {
        Chronology chronology =
                of(proposed(A), asserted(A, "x", "2022-06-13"), evidenced(A, "x", "x", "2022-06-13", 113));

        assertThat(chronology.inconsistencies(RECORDED)).isEmpty();
    }

    @Test
    void given_minutes_of_an_earlier_day_than_was_asserted_when_read_then_nothing_is_inconsistent() {
        Chronology chronology =
                of(proposed(A), asserted(A, "x", "2022-06-20"), evidenced(A, "x", "y", "2022-06-13", 113));

        assertThat(chronology.inconsistencies(RECORDED)).isEmpty();
    }

    @Test
    void given_an_appeal_by_the_asserted_name_when_the_minutes_get_legal_force_then_it_is_refused() {
        DecisionId x = new DecisionId("x");
        DecisionId y = new DecisionId("y");
        Chronology chronology = of(
                proposed(A),
                asserted(A, "x", null),
                evidenced(A, "x", "y", "2022-06-13", 113),
                filed(x, 1, "2022-06-20", null, null),
                new LegalForceConfirmed(
                        ID, y, day("2022-09-01"), null, null, new CourtCertificate(day("2022-09-01"), null)));

        assertThatThrownBy(() -> chronology.check(4)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_an_undated_resolution_by_the_asserted_name_when_handed_over_then_it_is_let_through() {
        Chronology chronology = of(
                proposed(A),
                assertedOnCondition(A, "x", null),
                resolved(A, "x", null),
                evidenced(A, "x", "y", "2022-06-13", 113),
                handedOver("2022-09-01"));

        assertThatCode(() -> chronology.check(4)).doesNotThrowAnyException();
    }
}
