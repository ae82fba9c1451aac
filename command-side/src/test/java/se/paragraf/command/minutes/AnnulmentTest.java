package se.paragraf.command.minutes;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.COUNCIL_DECISION;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.annulled;
import static se.paragraf.command.Examples.assertedOf;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.then;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Standing;
import se.paragraf.value.TextVersion;
import se.paragraf.value.Warning;

class AnnulmentTest {

    private static final DecisionId UMEAS = adoptedBy(UMEA).decisionId();
    private static final DecisionSource LATER = minutes("24", BodyKind.COUNCIL, "2022-11-29", 203);
    private static final DecideByCouncil ADOPT = new DecideByCouncil(ID, CouncilOutcome.ADOPTED, LATER, null);
    private static final LocalDate AGAIN = day("2022-11-28");
    private static final HandOverToCouncil HAND_OVER = new HandOverToCouncil(ID, AGAIN, List.of());
    private static final HandedOverToCouncil HANDED_OVER = new HandedOverToCouncil(ID, AGAIN, List.of());

    @Test
    void an_adoption_that_is_annulled_before_the_council_decided_voids_the_hand_over() {
        AgreementEvent[] before = then(beforeTheCouncil(), annulled(UMEAS, "2022-11-01"));
        given(before).when(ADOPT).thenRefused(new NotHandedOver());
        given(before).when(HAND_OVER).thenRefused(missing(Standing.ANNULLED));
    }

    @Test
    void after_an_annulment_the_party_votes_again_and_says_what_that_takes_the_place_of() {
        DecisionSource again = councilOf(UMEA, "2022-11-28", 200);
        AdoptedByMunicipality second =
                new AdoptedByMunicipality(ID, UMEA, DecisionId.of(again), again, null, List.of(), UMEAS);
        AgreementEvent[] before = then(beforeTheCouncil(), annulled(UMEAS, "2022-11-01"));
        given(before)
                .when(new AdoptByMunicipality(ID, UMEA, again, null, List.of()))
                .thenRecorded(second);
        given(then(before, second)).when(HAND_OVER).thenRecorded(HANDED_OVER);
    }

    @Test
    void an_adoption_that_is_annulled_after_the_council_adopted_leaves_the_agreement_and_frees_the_party() {
        AgreementEvent[] before = then(beforeTheCouncil(adoptedByCouncil("2022-11-01")), annulled(UMEAS, "2022-11-15"));
        given(before)
                .when(new SignContract(ID, UMEA, null, null, List.of()))
                .thenRefused(new NotAdopted(UMEA, Standing.ANNULLED));
        given(before)
                .when(new ReviewAgreement(ID, 1, day("2022-11-20"), ReviewOutcome.KEEP, null, List.of()))
                .thenRecorded(new AgreementReviewed(
                        ID,
                        1,
                        day("2022-11-20"),
                        ReviewOutcome.KEEP,
                        null,
                        List.of(),
                        List.of(Warning.REVIEW_OUTSIDE_WINDOW)));
    }

    @Test
    void a_councils_decision_that_is_annulled_lies_with_the_council_again() {
        AgreementEvent[] before =
                then(beforeTheCouncil(adoptedByCouncil("2022-11-01")), annulled(COUNCIL_DECISION, "2022-11-15"));
        given(before).when(ADOPT).thenRecorded(new AdoptedByCouncil(ID, DecisionId.of(LATER), LATER));
    }

    @Test
    void a_councils_rejection_that_is_annulled_does_not_end_the_case_any_more() {
        DecisionSource november = minutes("24", BodyKind.COUNCIL, "2022-11-01", 192);
        RejectedByCouncil rejected = new RejectedByCouncil(ID, COUNCIL_DECISION, november, null);
        given(then(beforeTheCouncil(rejected), annulled(COUNCIL_DECISION, "2022-11-15")))
                .when(ADOPT)
                .thenRecorded(new AdoptedByCouncil(ID, DecisionId.of(LATER), LATER));
    }

    @Test
    void an_annulled_rejection_leaves_the_party_as_if_it_had_not_decided() {
        DecisionSource june = councilOf(UMEA, "2022-06-13", 113);
        DecisionSource november = councilOf(UMEA, "2022-11-20", 190);
        RejectedByMunicipality rejected = new RejectedByMunicipality(ID, UMEA, DecisionId.of(june), june, null, null);
        given(then(new AgreementEvent[] {proposed(), rejected}, annulled(rejected.decisionId(), "2022-11-01")))
                .when(new RejectByMunicipality(ID, UMEA, november, null))
                .thenRecorded(new RejectedByMunicipality(
                        ID, UMEA, DecisionId.of(november), november, null, rejected.decisionId()));
        given(then(
                        new AgreementEvent[] {proposed(), rejected, adoptedBy(LYCKSELE)},
                        annulled(rejected.decisionId(), "2022-11-01")))
                .when(HAND_OVER)
                .thenRefused(missing(Standing.PENDING));
    }

    @Test
    void an_adoption_is_annulled_by_either_of_its_names() {
        AdoptedByMunicipality asserted = new AdoptedByMunicipality(
                ID, UMEA, DecisionId.of(assertedOf(UMEA)), assertedOf(UMEA), null, List.of(), null);
        DecisionSource june = councilOf(UMEA, "2022-06-13", 113);
        AdoptionEvidenced evidenced =
                new AdoptionEvidenced(ID, UMEA, asserted.decisionId(), DecisionId.of(june), june, null);
        for (DecisionId name : List.of(asserted.decisionId(), evidenced.decisionId())) {
            given(then(
                            new AgreementEvent[] {proposed(), asserted, evidenced, adoptedBy(LYCKSELE)},
                            annulled(name, "2022-11-01")))
                    .when(HAND_OVER)
                    .thenRefused(missing(Standing.ANNULLED));
        }
    }

    @Test
    void an_annulled_decision_that_was_overtaken_changes_nothing() {
        DecisionSource june = councilOf(UMEA, "2022-06-13", 113);
        DecisionSource again = councilOf(UMEA, "2022-09-26", 150);
        RejectedByMunicipality rejected = new RejectedByMunicipality(ID, UMEA, DecisionId.of(june), june, null, null);
        AdoptedByMunicipality second = new AdoptedByMunicipality(
                ID, UMEA, DecisionId.of(again), again, null, List.of(), rejected.decisionId());
        given(then(
                        new AgreementEvent[] {proposed(), rejected, second, adoptedBy(LYCKSELE)},
                        annulled(rejected.decisionId(), "2022-11-01")))
                .when(HAND_OVER)
                .thenRecorded(HANDED_OVER);
    }

    @Test
    void a_second_annulment_of_an_adoption_leaves_the_party_annulled() {
        given(then(beforeTheCouncil(), twoAppeals(UMEAS, AppealOutcome.ANNULLED, AppealOutcome.ANNULLED)))
                .when(HAND_OVER)
                .thenRefused(missing(Standing.ANNULLED));
    }

    @Test
    void an_adoption_stays_annulled_when_a_second_appeal_is_lost() {
        given(then(beforeTheCouncil(), twoAppeals(UMEAS, AppealOutcome.ANNULLED, AppealOutcome.UPHELD)))
                .when(HAND_OVER)
                .thenRefused(missing(Standing.ANNULLED));
    }

    @Test
    void a_second_annulment_of_a_rejection_leaves_the_party_pending() {
        DecisionSource june = councilOf(UMEA, "2022-06-13", 113);
        RejectedByMunicipality rejected = new RejectedByMunicipality(ID, UMEA, DecisionId.of(june), june, null, null);
        given(then(
                        new AgreementEvent[] {proposed(), rejected, adoptedBy(LYCKSELE)},
                        twoAppeals(rejected.decisionId(), AppealOutcome.ANNULLED, AppealOutcome.ANNULLED)))
                .when(HAND_OVER)
                .thenRefused(missing(Standing.PENDING));
    }

    @Test
    void a_second_annulment_of_an_adoption_does_not_touch_the_one_made_in_between() {
        DecisionSource again = councilOf(UMEA, "2022-11-28", 200);
        AdoptedByMunicipality second =
                new AdoptedByMunicipality(ID, UMEA, DecisionId.of(again), again, null, List.of(), UMEAS);
        given(then(
                        beforeTheCouncil(),
                        filed(UMEAS, 1),
                        filed(UMEAS, 2),
                        ended(UMEAS, 1, AppealOutcome.ANNULLED),
                        second,
                        HANDED_OVER,
                        ended(UMEAS, 2, AppealOutcome.ANNULLED)))
                .when(ADOPT)
                .thenRecorded(new AdoptedByCouncil(ID, DecisionId.of(LATER), LATER));
    }

    @Test
    void an_adoption_that_is_annulled_by_both_of_its_names_leaves_the_party_annulled() {
        AdoptedByMunicipality asserted = new AdoptedByMunicipality(
                ID, UMEA, DecisionId.of(assertedOf(UMEA)), assertedOf(UMEA), null, List.of(), null);
        DecisionSource june = councilOf(UMEA, "2022-06-13", 113);
        AdoptionEvidenced evidenced =
                new AdoptionEvidenced(ID, UMEA, asserted.decisionId(), DecisionId.of(june), june, null);
        given(then(
                        new AgreementEvent[] {proposed(), asserted, evidenced, adoptedBy(LYCKSELE)},
                        filed(asserted.decisionId(), 1),
                        filed(evidenced.decisionId(), 1),
                        ended(asserted.decisionId(), 1, AppealOutcome.ANNULLED),
                        ended(evidenced.decisionId(), 1, AppealOutcome.ANNULLED)))
                .when(HAND_OVER)
                .thenRefused(missing(Standing.ANNULLED));
    }

    @Test
    void an_annulled_adoption_of_an_earlier_text_leaves_the_party_pending() {
        DecisionSource october = minutes("24", BodyKind.BOARD, "2022-10-12", 12);
        AgreementTextAmended amended =
                new AgreementTextAmended(ID, DecisionId.of(october), october, new TextVersion("Ny", null), null);
        given(then(
                        then(beforeTheCouncil(), amended),
                        twoAppeals(UMEAS, AppealOutcome.ANNULLED, AppealOutcome.ANNULLED)))
                .when(HAND_OVER)
                .thenRefused(new PartiesMissing(
                        List.of(UMEA, LYCKSELE),
                        Map.of(UMEA, Standing.PENDING, LYCKSELE, Standing.PENDING),
                        AGAIN,
                        Map.of()));
    }

    @Test
    void a_second_annulment_of_the_councils_decision_does_not_touch_its_next_one() {
        AgreementEvent next = new AdoptedByCouncil(ID, DecisionId.of(LATER), LATER);
        given(then(
                        beforeTheCouncil(adoptedByCouncil("2022-11-01")),
                        filed(COUNCIL_DECISION, 1),
                        filed(COUNCIL_DECISION, 2),
                        ended(COUNCIL_DECISION, 1, AppealOutcome.ANNULLED),
                        next,
                        ended(COUNCIL_DECISION, 2, AppealOutcome.ANNULLED)))
                .when(ADOPT)
                .thenRefused(new CouncilHasDecided("ADOPTED"));
    }

    private static PartiesMissing missing(Standing umea) {
        return new PartiesMissing(List.of(UMEA), Map.of(UMEA, umea), AGAIN, Map.of());
    }

    private static AgreementEvent[] twoAppeals(DecisionId decision, AppealOutcome first, AppealOutcome second) {
        return new AgreementEvent[] {
            filed(decision, 1), filed(decision, 2), ended(decision, 1, first), ended(decision, 2, second)
        };
    }

    private static AppealFiled filed(DecisionId decision, int appeal) {
        return new AppealFiled(ID, decision, appeal, day("2022-11-01"), null, null, List.of(), null, null);
    }

    private static AppealDecided ended(DecisionId decision, int appeal, AppealOutcome outcome) {
        return new AppealDecided(ID, decision, appeal, outcome, day("2022-11-02"), null, null, null, null);
    }
}
