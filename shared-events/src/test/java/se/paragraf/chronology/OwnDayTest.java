package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.chronology.Papers.A;
import static se.paragraf.chronology.Papers.D1;
import static se.paragraf.chronology.Papers.D2;
import static se.paragraf.chronology.Papers.ID;
import static se.paragraf.chronology.Papers.adopted;
import static se.paragraf.chronology.Papers.adoptedByCouncil;
import static se.paragraf.chronology.Papers.adoptedOnCondition;
import static se.paragraf.chronology.Papers.adoptedText;
import static se.paragraf.chronology.Papers.amended;
import static se.paragraf.chronology.Papers.day;
import static se.paragraf.chronology.Papers.filed;
import static se.paragraf.chronology.Papers.handedOver;
import static se.paragraf.chronology.Papers.id;
import static se.paragraf.chronology.Papers.judged;
import static se.paragraf.chronology.Papers.minutes;
import static se.paragraf.chronology.Papers.of;
import static se.paragraf.chronology.Papers.proposed;
import static se.paragraf.chronology.Papers.rejected;
import static se.paragraf.chronology.Papers.resolved;
import static se.paragraf.chronology.Papers.terminated;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.DecisionId;
import se.paragraf.value.ReviewOutcome;

/** A fact is refused for what its own day contradicts. */
class OwnDayTest {

    @Test
    void given_a_terminated_agreement_when_reviewed_after_its_end_then_it_is_refused() {
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                handedOver("2022-09-01"),
                adoptedByCouncil("2022-11-22", 9),
                terminated("2023-05-01", "2024-01-01"),
                new AgreementReviewed(ID, 1, day("2024-06-01"), ReviewOutcome.KEEP, null, List.of(), List.of()));

        assertThatThrownBy(() -> chronology.check(5)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_a_withdrawn_proposal_when_a_condition_is_resolved_after_its_end_then_it_is_refused() {
        Chronology chronology = of(
                proposed(A),
                adoptedOnCondition(A, "2022-06-13", 113),
                new AgreementWithdrawn(ID, new DecisionId("w"), minutes("24", "2022-07-01", 7), null),
                resolved(A, id(A, "2022-06-13", 113).value(), "2022-08-01"));

        assertThatThrownBy(() -> chronology.check(3)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_an_ended_agreement_with_a_live_appeal_when_the_council_decides_again_then_it_is_refused() {
        DecisionId council = id("24", "2022-11-22", 9);
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                handedOver("2022-09-01"),
                adoptedByCouncil("2022-11-22", 9),
                filed(council, 1, "2022-12-01", null, null),
                terminated("2023-05-01", "2024-01-01"),
                adoptedByCouncil("2024-02-01", 11));

        assertThatThrownBy(() -> chronology.check(6)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_a_decision_when_its_legal_force_is_certified_before_the_meeting_then_it_is_refused() {
        DecisionId council = id("24", "2022-11-22", 9);
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                handedOver("2022-09-01"),
                adoptedByCouncil("2022-11-22", 9),
                new LegalForceConfirmed(
                        ID, council, day("2022-10-01"), null, null, new CourtCertificate(day("2022-10-01"), null)));

        assertThatThrownBy(() -> chronology.check(4)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_an_adoption_of_another_digest_and_a_later_one_when_the_text_is_evidenced_then_it_is_refused() {
        Chronology chronology = of(
                proposed(A),
                adoptedText(A, "2022-06-13", 113, D1),
                rejected(A, "2022-07-01", 120),
                adoptedText(A, "2022-08-01", 130, D2),
                new TextEvidenced(ID, D2, null, TextEvidenced.PROPOSAL));

        assertThatThrownBy(() -> chronology.check(4)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_an_annulled_amendment_when_the_proposed_text_is_evidenced_against_an_adoption_then_it_is_refused() {
        DecisionId amendment = id("24", "2022-05-01", 20);
        Chronology chronology = of(
                proposed(A),
                amended("2022-05-01", 20),
                filed(amendment, 1, "2022-05-10", null, null),
                judged(amendment, 1, AppealOutcome.ANNULLED, "2022-06-01"),
                adoptedText(A, "2022-07-01", 113, D1),
                new TextEvidenced(ID, D2, null, TextEvidenced.PROPOSAL));

        assertThatThrownBy(() -> chronology.check(5)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_a_withdrawn_successor_when_the_succession_is_recorded_then_it_is_refused() {
        Chronology chronology = of(
                proposed(A),
                new AgreementWithdrawn(ID, new DecisionId("w"), minutes("24", "2022-07-01", 7), null),
                new SuccessionRecorded(ID, ID, new DecisionId("s"), day("2022-09-01"), day("2023-01-01")));

        assertThatThrownBy(() -> chronology.check(2)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_a_term_that_is_over_when_the_agreement_is_superseded_from_a_later_day_then_it_is_refused() {
        Chronology chronology = of(
                proposed(A),
                adopted(A, "2022-06-13", 113),
                handedOver("2022-09-01"),
                adoptedByCouncil("2022-11-22", 9),
                new AgreementSuperseded(
                        ID, new DecisionId("s"), minutes("24", "2026-06-01", 7), ID, day("2027-02-01")));

        assertThatThrownBy(() -> chronology.check(4)).isInstanceOf(RefusedException.class);
    }

    @Test
    void given_a_condition_that_is_resolved_later_when_handed_over_then_the_refusal_says_from_when() {
        Chronology chronology = of(
                proposed(A),
                adoptedOnCondition(A, "2022-06-13", 113),
                handedOver("2022-09-01"),
                resolved(A, id(A, "2022-06-13", 113).value(), "2022-10-01"));

        assertThatThrownBy(() -> chronology.check(2)).hasMessageContaining("2022-10-01");
    }
}
