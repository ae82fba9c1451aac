package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.paragraf.chronology.Papers.A;
import static se.paragraf.chronology.Papers.ID;
import static se.paragraf.chronology.Papers.RECORDED;
import static se.paragraf.chronology.Papers.adopted;
import static se.paragraf.chronology.Papers.adoptedByCouncil;
import static se.paragraf.chronology.Papers.adoptedOnCondition;
import static se.paragraf.chronology.Papers.amended;
import static se.paragraf.chronology.Papers.asserted;
import static se.paragraf.chronology.Papers.assertedByCouncil;
import static se.paragraf.chronology.Papers.assertion;
import static se.paragraf.chronology.Papers.day;
import static se.paragraf.chronology.Papers.filed;
import static se.paragraf.chronology.Papers.handedOver;
import static se.paragraf.chronology.Papers.id;
import static se.paragraf.chronology.Papers.judged;
import static se.paragraf.chronology.Papers.minutes;
import static se.paragraf.chronology.Papers.of;
import static se.paragraf.chronology.Papers.proposed;
import static se.paragraf.chronology.Papers.referredBack;
import static se.paragraf.chronology.Papers.rejected;
import static se.paragraf.chronology.Papers.resolved;
import static se.paragraf.chronology.Papers.standing;
import static se.paragraf.chronology.Papers.undatedProposal;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Standing;

/** Days that nobody stated: where a fact without a day stands, and what it permits. */
class UndatedFactTest {

    @Test
    void
            given_an_undated_hand_over_and_a_council_decision_known_by_its_assertion_when_checked_then_it_is_let_through() {
        Chronology chronology =
                of(proposed(A), adopted(A, "2022-06-13", 113), handedOver(null), assertedByCouncil("c", "2022-12-01"));

        assertThatCode(() -> chronology.check(3)).doesNotThrowAnyException();
    }

    @Test
    void given_undated_hand_overs_before_and_after_a_referral_back_when_decided_then_all_are_let_through() {
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                handedOver(null),
                referredBack("2022-10-01", 5),
                handedOver(null),
                adoptedByCouncil("2022-11-22", 9));

        assertThat(chronology.inconsistencies(RECORDED)).isEmpty();
    }

    @Test
    void given_undated_adoptions_before_and_after_an_amendment_when_handed_over_twice_then_both_are_let_through() {
        Chronology chronology = of(
                proposed(A),
                asserted(A, "x", null, "2022-06-30"),
                handedOver("2022-09-01"),
                amended("2022-10-01", 20),
                asserted(A, "z", null, "2022-11-15"),
                handedOver("2022-12-01"));

        assertThat(chronology.inconsistencies(RECORDED)).isEmpty();
    }

    @Test
    void given_an_adoption_and_an_undated_rejection_when_read_between_its_bounds_then_the_party_is_indeterminate() {
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                new RejectedByMunicipality(ID, A, new DecisionId("r"), assertion(A, null, "2022-11-01"), null, null));

        assertThat(standing(chronology, A, "2022-08-01")).isEqualTo(Standing.INDETERMINATE);
    }

    @Test
    void
            given_a_condition_resolved_on_an_unstated_day_when_the_contract_is_signed_before_the_latest_then_it_is_taken() {
        Chronology chronology = of(
                proposed(A),
                adoptedOnCondition(A, "2022-06-13", 113),
                resolved(A, id(A, "2022-06-13", 113).value(), null),
                new ContractSigned(ID, A, day("2022-07-01"), null, List.of()));

        assertThatCode(() -> chronology.check(3)).doesNotThrowAnyException();
    }

    @Test
    void given_an_undated_proposal_and_an_adoption_asserted_on_a_day_when_placed_then_the_proposal_comes_first() {
        Chronology chronology = of(undatedProposal(A), asserted(A, "x", null, "2022-06-01"));

        assertThat(chronology.daysOf(0).orElseThrow().notAfter()).isEqualTo(day("2022-06-01"));
    }

    @Test
    void given_an_undated_proposal_and_a_withdrawal_when_placed_then_the_proposal_comes_first() {
        Chronology chronology = of(
                undatedProposal(A),
                new AgreementWithdrawn(ID, new DecisionId("w"), minutes("24", "2022-06-01", 7), null));

        assertThat(chronology.daysOf(0).orElseThrow().notAfter()).isEqualTo(day("2022-06-01"));
    }

    @Test
    void given_a_paragraph_of_an_unstated_day_when_it_falls_on_a_meeting_then_it_is_not_one_of_that_meeting() {
        DecisionSource unstated = new DecisionSource(
                new Authority("2480"),
                new Body("Kommunfullmäktige", BodyKind.COUNCIL),
                null,
                new ParagraphNumber(5),
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                null);
        Chronology chronology = of(
                proposed(A),
                rejected(A, "2022-09-01", 10),
                new AdoptedByMunicipality(ID, A, new DecisionId("x"), unstated, null, List.of(), null),
                handedOver("2022-09-01"));

        assertThatCode(() -> chronology.check(3)).doesNotThrowAnyException();
    }

    @Test
    void given_a_party_that_left_and_an_undated_adoption_when_handed_over_then_that_adoption_came_before() {
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                new ExitNotified(ID, A, day("2022-07-01"), day("2022-08-01"), null, null),
                asserted(A, "x", null),
                handedOver("2022-09-01"));

        assertThatCode(() -> chronology.check(4)).doesNotThrowAnyException();
    }

    @Test
    void
            given_an_undated_adoption_and_a_council_decision_known_by_its_assertion_when_read_then_it_had_adopted_by_then() {
        Chronology chronology =
                of(proposed(A), asserted(A, "x", null), handedOver("2022-09-01"), assertedByCouncil("c", "2022-12-01"));
        Chronology undatedThroughout =
                of(proposed(A), asserted(A, "x", null), handedOver(null), assertedByCouncil("c", "2022-12-01"));

        assertThat(standing(chronology, A, "2023-06-01")).isEqualTo(Standing.ADOPTED);
        assertThat(standing(undatedThroughout, A, "2023-06-01")).isEqualTo(Standing.ADOPTED);
    }

    @Test
    void given_an_annulment_in_each_of_two_chains_when_the_first_is_reversed_then_the_second_voids_the_hand_over() {
        DecisionId decision = id(A, "2022-06-13", 113);
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                filed(decision, 1, "2022-06-20", null, null),
                filed(decision, 2, "2022-06-21", null, null),
                judged(decision, 1, AppealOutcome.ANNULLED, "2022-08-01"),
                filed(decision, 3, "2022-08-10", CourtInstance.COURT_OF_APPEAL, 1),
                handedOver("2022-09-01"),
                judged(decision, 2, AppealOutcome.ANNULLED, "2022-10-01"),
                judged(decision, 3, AppealOutcome.UPHELD, "2022-11-01"));

        assertThat(chronology.whole().council(RECORDED).isHandedOver()).isFalse();
    }
}
